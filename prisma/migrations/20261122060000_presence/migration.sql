-- Who looks at which conversation, or is writing in it. Written every few seconds by each open
-- browser and worth nothing a minute later: a crash may forget it.
CREATE UNLOGGED TABLE "presences" (
    "tenant_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "presences_pkey" PRIMARY KEY ("tenant_id","conversation_id","user_id")
);
ALTER TABLE "presences" ADD CHECK (state IN ('viewing', 'typing', 'left'));
-- Each process asks for what is new, whichever tenant's it is.
CREATE INDEX "presences_seen_at_idx" ON "presences"("seen_at");
SELECT guard_tenant_table('presences');
