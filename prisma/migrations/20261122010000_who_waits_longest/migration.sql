-- Who waits longest comes first, then whoever does not wait, newest activity first.
CREATE INDEX "conversations_waiting" ON "conversations"("tenant_id", "waiting_since", "last_activity_at" DESC, "id" DESC);
