-- Roles. The login role owns the tables; the app works as one of these two, neither of which may
-- bypass row-level security: `sapa_tenant` sees the one tenant named in `sapa.tenant`, `sapa_root`
-- sees all (finding whose key, session or webhook something is; jobs; events).
-- Roles belong to the whole server, so another database on it may have made them, or be making
-- them right now.
DO $$
DECLARE r text;
BEGIN
  FOREACH r IN ARRAY ARRAY['sapa_tenant', 'sapa_root'] LOOP
    BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r) THEN
        EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS', r);
      END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
    -- Who creates a role is its member since PostgreSQL 16, yet may not SET ROLE to it: always grant.
    -- Where an administrator made the roles and granted them, there is nothing left to do.
    BEGIN
      EXECUTE format('GRANT %I TO %I', r, current_user);
    EXCEPTION WHEN insufficient_privilege OR unique_violation OR internal_error THEN NULL;
    END;
  END LOOP;
END $$;

CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "tenants" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "region" TEXT NOT NULL DEFAULT 'ID',
    "timezone" TEXT NOT NULL DEFAULT 'Asia/Jakarta',
    "locale" TEXT NOT NULL DEFAULT 'id',
    "bot_enabled" BOOLEAN NOT NULL DEFAULT true,
    "bot" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tenants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'id',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "tenant_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("tenant_id","user_id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_keys" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "scopes" TEXT[],
    "mode" TEXT NOT NULL DEFAULT 'live',
    "rate_limit" INTEGER NOT NULL DEFAULT 60,
    "allowed_ips" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "lineage_id" UUID NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_keys_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "channels" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT,
    "external_id" TEXT NOT NULL,
    "account_id" TEXT,
    "api_version" TEXT NOT NULL DEFAULT 'v26.0',
    "secrets" TEXT,
    "state" TEXT NOT NULL DEFAULT 'connected',
    "state_reason" TEXT,
    "state_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "hold_until" TIMESTAMPTZ(3),
    "bot_enabled" BOOLEAN NOT NULL DEFAULT true,
    "last_inbound_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "channels_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "contacts" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT,
    "phone" TEXT,
    "photo_id" UUID,
    "note" TEXT,
    "opted_out_at" TIMESTAMPTZ(3),
    "last_seen_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contacts_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "contact_identities" (
    "tenant_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "contact_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contact_identities_pkey" PRIMARY KEY ("tenant_id","kind","value")
);

-- CreateTable
CREATE TABLE "conversations" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "epoch" INTEGER NOT NULL DEFAULT 1,
    "assignee_id" UUID,
    "labels" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "handoff_at" TIMESTAMPTZ(3),
    "handoff_reason" TEXT,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_from" TEXT,
    "snoozed_until" TIMESTAMPTZ(3),
    "window_expires_at" TIMESTAMPTZ(3),
    "inbound_no" INTEGER NOT NULL DEFAULT 0,
    "answered_no" INTEGER NOT NULL DEFAULT 0,
    "unanswered" BOOLEAN NOT NULL DEFAULT false,
    "waiting_since" TIMESTAMPTZ(3),
    "last_message_id" UUID,
    "last_activity_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "bot_due_at" TIMESTAMPTZ(3),
    "bot_since" TIMESTAMPTZ(3),
    "bot_misses" INTEGER NOT NULL DEFAULT 0,
    "sending_until" TIMESTAMPTZ(3),
    "hold_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "conversations_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "read_cursors" (
    "tenant_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "reader_id" UUID NOT NULL,
    "inbound_no" INTEGER NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "read_cursors_pkey" PRIMARY KEY ("tenant_id","conversation_id","reader_id")
);

-- CreateTable
CREATE TABLE "messages" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "direction" TEXT NOT NULL,
    "as" TEXT NOT NULL,
    "via" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "text" TEXT,
    "media_id" UUID,
    "template" JSONB,
    "payload" JSONB,
    "reply_to_id" UUID,
    "provider_id" TEXT,
    "status" TEXT NOT NULL,
    "error_code" TEXT,
    "error_message" TEXT,
    "retryable" BOOLEAN NOT NULL DEFAULT false,
    "author_id" UUID,
    "api_key_id" UUID,
    "inbound_no" INTEGER,
    "epoch" INTEGER,
    "reservation_id" UUID,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimed_at" TIMESTAMPTZ(3),
    "next_attempt_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3),
    "edited_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),
    "pricing" JSONB,

    CONSTRAINT "messages_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "reactions" (
    "tenant_id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "actor" TEXT NOT NULL,
    "emoji" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reactions_pkey" PRIMARY KEY ("tenant_id","message_id","actor")
);

-- CreateTable
CREATE TABLE "media" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'PENDING',
    "mime_type" TEXT NOT NULL,
    "size_bytes" INTEGER,
    "sha256" TEXT,
    "filename" TEXT,
    "width" INTEGER,
    "height" INTEGER,
    "duration_seconds" DOUBLE PRECISION,
    "storage_key" TEXT,
    "channel_id" UUID,
    "provider_id" TEXT,
    "provider_until" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "media_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "templates" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "provider_id" TEXT,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "components" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "templates_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "products" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "price" BIGINT NOT NULL,
    "currency" TEXT NOT NULL DEFAULT 'IDR',
    "stock" INTEGER,
    "sku" TEXT,
    "image_id" UUID,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "products_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "answers" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "keywords" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "answers_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "credit_buckets" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "granted" INTEGER NOT NULL,
    "remaining" INTEGER NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credit_buckets_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "credit_entries" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "bucket_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "available" INTEGER NOT NULL,
    "reserved" INTEGER NOT NULL,
    "reservation_id" UUID,
    "once" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credit_entries_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "events" (
    "id" BIGSERIAL NOT NULL,
    "tenant_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "conversation_id" UUID,
    "data" JSONB NOT NULL,
    "conversation" JSONB,
    "xid" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhooks_in" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "body" BYTEA NOT NULL,
    "fallback" BOOLEAN NOT NULL DEFAULT false,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "processed_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,

    CONSTRAINT "webhooks_in_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "waiting_updates" (
    "tenant_id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "target" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "update" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "waiting_updates_pkey" PRIMARY KEY ("tenant_id","channel_id","target","key")
);

-- CreateTable
CREATE TABLE "webhook_endpoints" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "events" TEXT[],
    "secret" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_endpoints_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "webhook_deliveries" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "event_type" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3),
    "status" INTEGER,
    "answer" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_deliveries_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "audit_log" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "target_id" TEXT,
    "data" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_log_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "tenant_id" UUID NOT NULL,
    "credential_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" BYTEA NOT NULL,
    "status" INTEGER NOT NULL,
    "answer" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("tenant_id","credential_id","key")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "memberships_user_id_idx" ON "memberships"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_hash_key" ON "sessions"("token_hash");

-- CreateIndex
CREATE INDEX "sessions_tenant_id_user_id_idx" ON "sessions"("tenant_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_keys_hash_key" ON "api_keys"("hash");

-- CreateIndex
CREATE INDEX "channels_external_id_idx" ON "channels"("external_id");

-- CreateIndex
CREATE INDEX "channels_account_id_idx" ON "channels"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "channels_tenant_id_kind_external_id_key" ON "channels"("tenant_id", "kind", "external_id");

-- CreateIndex
CREATE INDEX "contact_identities_tenant_id_contact_id_idx" ON "contact_identities"("tenant_id", "contact_id");

-- CreateIndex
CREATE INDEX "conversations_tenant_id_contact_id_idx" ON "conversations"("tenant_id", "contact_id");

-- CreateIndex
CREATE INDEX "conversations_newest" ON "conversations"("tenant_id", "last_activity_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "conversations_newest_by_status" ON "conversations"("tenant_id", "status", "last_activity_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "conversations_newest_by_channel" ON "conversations"("tenant_id", "channel_id", "last_activity_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "conversations_newest_by_assignee" ON "conversations"("tenant_id", "assignee_id", "last_activity_at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "conversations_tenant_id_channel_id_contact_id_key" ON "conversations"("tenant_id", "channel_id", "contact_id");

-- CreateIndex
CREATE INDEX "messages_thread" ON "messages"("tenant_id", "conversation_id", "created_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "messages_tenant_id_conversation_id_inbound_no_idx" ON "messages"("tenant_id", "conversation_id", "inbound_no");

-- CreateIndex
CREATE UNIQUE INDEX "messages_tenant_id_channel_id_provider_id_key" ON "messages"("tenant_id", "channel_id", "provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "templates_tenant_id_channel_id_name_language_key" ON "templates"("tenant_id", "channel_id", "name", "language");

-- CreateIndex
CREATE INDEX "products_tenant_id_name_id_idx" ON "products"("tenant_id", "name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "products_tenant_id_sku_key" ON "products"("tenant_id", "sku");

-- CreateIndex
CREATE INDEX "credit_buckets_tenant_id_expires_at_idx" ON "credit_buckets"("tenant_id", "expires_at");

-- CreateIndex
CREATE INDEX "credit_entries_tenant_id_reservation_id_idx" ON "credit_entries"("tenant_id", "reservation_id");

-- CreateIndex
CREATE INDEX "credit_entries_tenant_id_bucket_id_idx" ON "credit_entries"("tenant_id", "bucket_id");

-- CreateIndex
CREATE UNIQUE INDEX "credit_entries_tenant_id_once_key" ON "credit_entries"("tenant_id", "once");

-- CreateIndex
CREATE INDEX "events_xid_id_idx" ON "events"("xid", "id");

-- CreateIndex
CREATE INDEX "events_tenant_id_xid_id_idx" ON "events"("tenant_id", "xid", "id");

-- CreateIndex
CREATE INDEX "events_created_at_idx" ON "events"("created_at");

-- CreateIndex
CREATE INDEX "waiting_updates_created_at_idx" ON "waiting_updates"("created_at");

-- CreateIndex
CREATE INDEX "webhook_deliveries_tenant_id_endpoint_id_created_at_idx" ON "webhook_deliveries"("tenant_id", "endpoint_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "audit_log_tenant_id_created_at_idx" ON "audit_log"("tenant_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "idempotency_keys_created_at_idx" ON "idempotency_keys"("created_at");

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_identities" ADD CONSTRAINT "contact_identities_tenant_id_contact_id_fkey" FOREIGN KEY ("tenant_id", "contact_id") REFERENCES "contacts"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_tenant_id_channel_id_fkey" FOREIGN KEY ("tenant_id", "channel_id") REFERENCES "channels"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_tenant_id_contact_id_fkey" FOREIGN KEY ("tenant_id", "contact_id") REFERENCES "contacts"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;



-- Status columns.
ALTER TABLE "memberships" ADD CHECK (role IN ('OWNER', 'ADMIN', 'AGENT'));
ALTER TABLE "api_keys" ADD CHECK (mode IN ('live', 'test'));
ALTER TABLE "channels" ADD CHECK (kind IN ('SANDBOX', 'CLOUD', 'WEB')),
  ADD CHECK (state IN ('connected', 'connecting', 'qr', 'disconnected', 'banned'));
ALTER TABLE "contact_identities" ADD CHECK (kind IN ('PHONE', 'BSUID', 'LID', 'GROUP'));
ALTER TABLE "conversations" ADD CHECK (status IN ('BOT', 'HUMAN', 'RESOLVED')),
  ADD CHECK (resolved_from IN ('BOT', 'HUMAN'));
ALTER TABLE "messages" ADD CHECK (direction IN ('IN', 'OUT')),
  ADD CHECK ("as" IN ('CONTACT', 'BOT', 'HUMAN_AGENT', 'SYSTEM')),
  ADD CHECK (via IN ('dashboard', 'api', 'bot', 'phone', 'channel')),
  ADD CHECK (status IN ('QUEUED', 'SENT', 'DELIVERED', 'READ', 'FAILED', 'CANCELLED', 'RECEIVED')),
  ADD CHECK (type IN ('text', 'image', 'video', 'audio', 'voice', 'document', 'sticker', 'location',
    'contacts', 'template', 'interactive', 'product', 'order', 'note', 'event', 'unsupported'));
ALTER TABLE "media" ADD CHECK (state IN ('PENDING', 'READY', 'FAILED', 'EXPIRED'));
ALTER TABLE "products" ADD CHECK (price BETWEEN 0 AND 1000000000000),
  ADD CHECK (stock BETWEEN 0 AND 1000000000);
ALTER TABLE "credit_buckets" ADD CHECK (kind IN ('BONUS', 'ROLLOVER', 'ALLOWANCE', 'TOPUP')),
  ADD CHECK (remaining >= 0);
ALTER TABLE "credit_entries" ADD CHECK (kind IN ('grant', 'reserve', 'capture', 'release', 'expire', 'refund', 'adjust'));

-- Only what is still to be done, so these stay small however old the shop is.
CREATE INDEX "messages_to_send" ON "messages" ("tenant_id", "conversation_id", "created_at", "id")
  WHERE status = 'QUEUED';
CREATE INDEX "messages_queued" ON "messages" ("created_at") WHERE status = 'QUEUED';
CREATE INDEX "webhooks_in_waiting" ON "webhooks_in" ("tenant_id", "channel_id", "id")
  WHERE processed_at IS NULL;
CREATE INDEX "conversations_bot_due" ON "conversations" ("bot_due_at") WHERE bot_due_at IS NOT NULL;

-- Search: names, phone digits and message text, by trigrams (Indonesian stemming over-stems).
CREATE INDEX "contacts_search" ON "contacts" USING gin ((coalesce(name, '') || ' ' || coalesce(phone, '')) gin_trgm_ops);
CREATE INDEX "messages_search" ON "messages" USING gin (text gin_trgm_ops) WHERE text IS NOT NULL;

-- Balances are what the ledger sums to, always: each entry moves its bucket here and nowhere else,
-- and no entry is ever changed or removed.
CREATE FUNCTION book_credit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE credit_buckets SET remaining = remaining + NEW.available
    WHERE tenant_id = NEW.tenant_id AND id = NEW.bucket_id;
  RETURN NEW;
END $$;
CREATE TRIGGER book AFTER INSERT ON credit_entries FOR EACH ROW EXECUTE FUNCTION book_credit_entry();
CREATE FUNCTION refuse_ledger_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the credit ledger is append-only';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON credit_entries
  FOR EACH ROW EXECUTE FUNCTION refuse_ledger_change();

-- A crash may forget who asked how often.
ALTER TABLE "rate_limits" SET UNLOGGED;

-- Row-level security behind the app's own filters. Every table with a tenant has the same two
-- policies; a new table gets them by calling this in its migration.
CREATE FUNCTION guard_tenant_table(t regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', t);
  EXECUTE format('CREATE POLICY one_tenant ON %s TO sapa_tenant USING (tenant_id = current_setting(''sapa.tenant'')::uuid)', t);
  EXECUTE format('CREATE POLICY all_tenants ON %s TO sapa_root USING (true)', t);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO sapa_tenant, sapa_root', t);
END $$;
DO $$
DECLARE t text;
BEGIN
  FOR t IN SELECT table_name FROM information_schema.columns
    WHERE table_schema = current_schema() AND column_name = 'tenant_id' LOOP
    PERFORM guard_tenant_table(t::regclass);
  END LOOP;
END $$;

ALTER TABLE "tenants" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "tenants" FORCE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON "tenants" TO sapa_tenant USING (id = current_setting('sapa.tenant')::uuid);
CREATE POLICY all_tenants ON "tenants" TO sapa_root USING (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "tenants" TO sapa_root;
GRANT SELECT, UPDATE ON "tenants" TO sapa_tenant;

-- A tenant sees its members' names and addresses, never a password's hash.
ALTER TABLE "users" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "users" FORCE ROW LEVEL SECURITY;
CREATE POLICY members ON "users" TO sapa_tenant USING (EXISTS (
  SELECT FROM memberships m
  WHERE m.tenant_id = current_setting('sapa.tenant')::uuid AND m.user_id = users.id));
CREATE POLICY all_tenants ON "users" TO sapa_root USING (true);
GRANT SELECT (id, email, name, locale, created_at) ON "users" TO sapa_tenant;
GRANT SELECT, INSERT, UPDATE, DELETE ON "users" TO sapa_root;

GRANT SELECT, INSERT, UPDATE, DELETE ON "rate_limits" TO sapa_root;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO sapa_tenant, sapa_root;
GRANT USAGE ON SCHEMA public TO sapa_tenant, sapa_root;

-- The job library makes its own tables here; jobs are enqueued in the tenant's own transaction.
CREATE SCHEMA IF NOT EXISTS pgboss;
GRANT USAGE ON SCHEMA pgboss TO sapa_tenant, sapa_root;
ALTER DEFAULT PRIVILEGES IN SCHEMA pgboss GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO sapa_tenant, sapa_root;
ALTER DEFAULT PRIVILEGES IN SCHEMA pgboss GRANT EXECUTE ON FUNCTIONS TO sapa_tenant, sapa_root;
ALTER DEFAULT PRIVILEGES IN SCHEMA pgboss GRANT USAGE ON SEQUENCES TO sapa_tenant, sapa_root;
