-- Outgoing webhooks. Nothing has ever written to the first sketch of these tables.

ALTER TABLE "webhook_endpoints"
  DROP COLUMN "active",
  ADD COLUMN "disabled_reason" TEXT CHECK ("disabled_reason" IN ('manual', 'failing', 'gone')),
  -- Since when every single attempt has failed.
  ADD COLUMN "failing_since" TIMESTAMPTZ(3),
  -- The secret before the last rotation still signs, beside the new one, until then.
  ADD COLUMN "previous_secret" TEXT,
  ADD COLUMN "previous_until" TIMESTAMPTZ(3),
  ADD CHECK (("disabled_at" IS NULL) = ("disabled_reason" IS NULL)),
  ADD CHECK (("previous_secret" IS NULL) = ("previous_until" IS NULL));

DROP TABLE "webhook_deliveries";
CREATE TABLE "webhook_deliveries" (
    "tenant_id" UUID NOT NULL,
    "endpoint_id" UUID NOT NULL,
    -- The `webhook-id`: one event has the same at every endpoint and every attempt.
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    -- Text, because the signature is over these very bytes.
    "body" TEXT NOT NULL,
    -- How many attempts of the schedule are spent; delivering again by hand begins anew.
    "attempt" INTEGER NOT NULL DEFAULT 0,
    -- All attempts there were: [{ at, status, durationMs, error }].
    "attempts" JSONB NOT NULL DEFAULT '[]',
    -- The beginning of the last answer.
    "answer" TEXT,
    -- Null once it is delivered or given up. While somebody sends it: when to take it for lost.
    "next_attempt_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_deliveries_pkey" PRIMARY KEY ("tenant_id","endpoint_id","id")
);
CREATE INDEX "webhook_deliveries_due" ON "webhook_deliveries"("tenant_id", "endpoint_id", "next_attempt_at")
  WHERE "next_attempt_at" IS NOT NULL;
CREATE INDEX "webhook_deliveries_created_at_idx" ON "webhook_deliveries"("created_at");
SELECT guard_tenant_table('webhook_deliveries');
