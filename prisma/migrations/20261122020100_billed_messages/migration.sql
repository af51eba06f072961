-- What the provider said it billed, found by day.
CREATE INDEX "messages_billed" ON "messages" ("tenant_id", "sent_at") WHERE pricing IS NOT NULL;
