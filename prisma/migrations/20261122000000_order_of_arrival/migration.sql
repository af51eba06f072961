-- Webhooks come more than once and in any order. What is kept of them must not depend on it: the
-- latest said counts, by the time it was said.

-- When the customer called themselves so; null where one of us wrote the name, which then stays.
ALTER TABLE "contacts" ADD COLUMN "name_at" TIMESTAMPTZ(3),
  ADD COLUMN "preference_at" TIMESTAMPTZ(3);
ALTER TABLE "contact_identities" ADD COLUMN "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
-- The owner of the tables sees no tenant's rows; this role sees all.
SET LOCAL ROLE sapa_root;
UPDATE "contact_identities" SET "seen_at" = "created_at";
RESET ROLE;

-- How often a provider held the message back: the pause grows with it, and it is no failed attempt.
-- `former_ids` are the provider's ids of earlier sends that a person had repeated; what is still
-- reported about those says nothing about this one.
ALTER TABLE "messages" ADD COLUMN "held" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "former_ids" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];
