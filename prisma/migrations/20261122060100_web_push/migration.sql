-- Notifications to the browsers and phones of people who are not looking.

-- What a push service knows the shop by (VAPID). Made once; the private half is sealed.
CREATE TABLE "push_keys" (
    "tenant_id" UUID NOT NULL,
    "public_key" TEXT NOT NULL,
    "private_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "push_keys_pkey" PRIMARY KEY ("tenant_id")
);
SELECT guard_tenant_table('push_keys');

-- A browser that wants them. It ends with the session in which it was asked for: whoever has
-- logged out, or was thrown out, is told nothing more. `keys` is sealed.
CREATE TABLE "push_subscriptions" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "endpoint" TEXT NOT NULL,
    "endpoint_hash" BYTEA NOT NULL,
    "keys" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'id',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "push_subscriptions_pkey" PRIMARY KEY ("tenant_id","id")
);
CREATE UNIQUE INDEX "push_subscriptions_tenant_id_endpoint_hash_key"
  ON "push_subscriptions"("tenant_id", "endpoint_hash");
CREATE INDEX "push_subscriptions_tenant_id_user_id_idx" ON "push_subscriptions"("tenant_id", "user_id");
CREATE INDEX "push_subscriptions_session_id_idx" ON "push_subscriptions"("session_id");
ALTER TABLE "push_subscriptions" ADD CONSTRAINT "push_subscriptions_tenant_id_user_id_fkey"
  FOREIGN KEY ("tenant_id", "user_id") REFERENCES "memberships"("tenant_id", "user_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "push_subscriptions" ADD CONSTRAINT "push_subscriptions_session_id_fkey"
  FOREIGN KEY ("session_id") REFERENCES "sessions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
SELECT guard_tenant_table('push_subscriptions');

-- How far somebody has been told of a conversation: a job that runs twice tells it once.
CREATE TABLE "push_marks" (
    "tenant_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "inbound_no" INTEGER NOT NULL DEFAULT 0,
    "note_id" UUID,

    CONSTRAINT "push_marks_pkey" PRIMARY KEY ("tenant_id","user_id","conversation_id")
);
ALTER TABLE "push_marks" ADD CONSTRAINT "push_marks_tenant_id_conversation_id_fkey"
  FOREIGN KEY ("tenant_id", "conversation_id") REFERENCES "conversations"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "push_marks_tenant_id_conversation_id_idx" ON "push_marks"("tenant_id", "conversation_id");
SELECT guard_tenant_table('push_marks');
