-- WhatsApp Web devices: which process holds a channel's one connection, the device's keys (sealed),
-- and what processes ask of each other's devices.

CREATE TABLE "web_devices" (
    "tenant_id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "wanted" BOOLEAN NOT NULL DEFAULT true,
    "unlink" BOOLEAN NOT NULL DEFAULT false,
    "node" UUID,
    "lease_until" TIMESTAMPTZ(3),
    "creds" TEXT,
    "pairing_phone" TEXT,
    "link" TEXT,
    "link_expires_at" TIMESTAMPTZ(3),
    "alive_at" TIMESTAMPTZ(3),
    "silent_at" TIMESTAMPTZ(3),
    "risk_accepted_kind" TEXT NOT NULL,
    "risk_accepted_id" UUID,
    "risk_accepted_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "web_devices_pkey" PRIMARY KEY ("tenant_id","channel_id")
) WITH (fillfactor = 50);
-- Every process looks for free ones every few seconds.
CREATE INDEX "web_devices_lease_until_idx" ON "web_devices"("lease_until");

CREATE TABLE "web_auth" (
    "tenant_id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "web_auth_pkey" PRIMARY KEY ("tenant_id","channel_id","type","id")
);

-- Unlogged: whoever asked waits a few seconds, and asks again after a crash.
CREATE UNLOGGED TABLE "web_calls" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "call" JSONB NOT NULL,
    "taken" BOOLEAN NOT NULL DEFAULT false,
    "answer" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "web_calls_pkey" PRIMARY KEY ("tenant_id","id")
);
CREATE INDEX "web_calls_created_at_idx" ON "web_calls"("created_at");

SELECT guard_tenant_table('web_devices'), guard_tenant_table('web_auth'), guard_tenant_table('web_calls');

-- When a person's picture was last asked for.
ALTER TABLE "contacts" ADD COLUMN "photo_asked_at" TIMESTAMPTZ(3);
