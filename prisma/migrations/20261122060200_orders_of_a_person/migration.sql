-- What a person has ordered, without going through all that was said.
CREATE INDEX "messages_orders" ON "messages" ("tenant_id", "conversation_id", "created_at" DESC, "id" DESC)
  WHERE type = 'order';
