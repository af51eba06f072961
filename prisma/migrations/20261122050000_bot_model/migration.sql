-- A bot that may be played by a language model, and answers that can be asked for in other words.

-- Sealed, like a channel's: the key of the tenant's own endpoint. What else there is to say about
-- the model stands in "bot" (lib/bot/schema.ts).
ALTER TABLE "tenants" ADD COLUMN "bot_secrets" TEXT;

-- A model takes its time: who thinks says until when, so that no second worker pays for the same
-- thought. A worker that died leaves a moment that passes.
ALTER TABLE "conversations" ADD COLUMN "bot_busy_until" TIMESTAMPTZ(3);

ALTER TABLE "answers" ADD COLUMN "variants" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];
ALTER TABLE "answers" ADD COLUMN "active" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "answers" ADD COLUMN "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
UPDATE "answers" SET "updated_at" = "created_at";

-- What the model was asked on a day of the tenant's calendar, and what last went wrong.
CREATE TABLE "model_days" (
    "tenant_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "turns" INTEGER NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "input_tokens" BIGINT NOT NULL DEFAULT 0,
    "output_tokens" BIGINT NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "last_error_at" TIMESTAMPTZ(3),

    CONSTRAINT "model_days_pkey" PRIMARY KEY ("tenant_id", "day")
);
SELECT guard_tenant_table('model_days');
