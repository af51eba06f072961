-- ── A number's own facts and limits ─────────────────────────────────────────────────────────────
-- What its provider tells of it, as it was last told; how fast it may send, where that is not its
-- kind's; whether it may write first; and when its customers see blue ticks and "typing".
ALTER TABLE "channels" ADD COLUMN "details" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "details_at" TIMESTAMPTZ(3),
  ADD COLUMN "details_error" TEXT,
  ADD COLUMN "sends_per_second" INTEGER CHECK ("sends_per_second" BETWEEN 1 AND 1000),
  ADD COLUMN "initiate_hold_until" TIMESTAMPTZ(3),
  ADD COLUMN "initiate_hold_reason" TEXT,
  ADD COLUMN "read_receipts" TEXT NOT NULL DEFAULT 'on'
    CHECK ("read_receipts" IN ('on', 'people', 'off')),
  ADD COLUMN "typing" BOOLEAN NOT NULL DEFAULT true;

-- When the next message to this person is due by the pace of one recipient, and until when the
-- provider spares them from campaigns.
ALTER TABLE "conversations" ADD COLUMN "pace_at" TIMESTAMPTZ(3),
  ADD COLUMN "spared_until" TIMESTAMPTZ(3);

-- A template that the provider refused, whatever its status says.
ALTER TABLE "templates" ADD COLUMN "quality" TEXT,
  ADD COLUMN "blocked_code" TEXT,
  ADD COLUMN "blocked_reason" TEXT,
  ADD COLUMN "blocked_at" TIMESTAMPTZ(3);

-- ── The pace of a whole number ──────────────────────────────────────────────────────────────────
-- Written at every send, by all nodes. A crash may forget it: the worst is one second too fast.
CREATE UNLOGGED TABLE "send_paces" (
    "tenant_id" UUID NOT NULL,
    "channel_id" UUID NOT NULL,
    "next_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "send_paces_pkey" PRIMARY KEY ("tenant_id","channel_id")
) WITH (fillfactor = 50);
SELECT guard_tenant_table('send_paces');

-- What a number has waiting to go out, oldest first.
CREATE INDEX "messages_queued_by_channel" ON "messages" ("tenant_id", "channel_id", "created_at")
  WHERE status = 'QUEUED';

-- ── What was said before us ─────────────────────────────────────────────────────────────────────
-- A transaction that takes in the past says so, and nothing in it counts as having happened now.
CREATE FUNCTION is_past() RETURNS boolean LANGUAGE sql STABLE AS
  $$ SELECT coalesce(current_setting('sapa.past', true), '') = 'on' $$;

CREATE OR REPLACE FUNCTION count_new_message() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF is_past() THEN RETURN NULL; END IF;
  IF NEW.type = 'event' THEN
    IF NEW.direction = 'OUT' AND NEW.payload ->> 'event' = 'handoff' THEN
      PERFORM count_usage(NEW.tenant_id, NEW.created_at, handed => 1);
    ELSIF NEW.direction = 'OUT' AND NEW.payload ->> 'event' = 'resolved' THEN
      PERFORM count_usage(NEW.tenant_id, NEW.created_at, solved => 1);
    END IF;
  ELSIF NEW.direction = 'IN' THEN
    PERFORM count_usage(NEW.tenant_id, NEW.created_at, incoming => 1);
  ELSE
    PERFORM count_message(NEW, 1);
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION count_new_conversation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF is_past() THEN RETURN NULL; END IF;
  PERFORM count_usage(NEW.tenant_id, NEW.created_at, opened => 1);
  RETURN NULL;
END $$;

-- ── What Meta charges ───────────────────────────────────────────────────────────────────────────
-- The shop's own table of prices: `market` is a calling code (`62`) or `*`, `category` what Meta
-- calls it. Empty until somebody fills it in: prices change, and are nobody's to guess.
CREATE TABLE "message_rates" (
    "tenant_id" UUID NOT NULL,
    "market" TEXT NOT NULL CHECK ("market" ~ '^([0-9]{1,4}|\*)$'),
    "category" TEXT NOT NULL,
    "effective_from" DATE NOT NULL,
    "currency" TEXT NOT NULL CHECK ("currency" ~ '^[A-Z]{3}$'),
    "amount" DECIMAL(14,6) NOT NULL CHECK ("amount" >= 0),
    "note" TEXT,

    CONSTRAINT "message_rates_pkey" PRIMARY KEY ("tenant_id","market","category","effective_from")
);
SELECT guard_tenant_table('message_rates');
