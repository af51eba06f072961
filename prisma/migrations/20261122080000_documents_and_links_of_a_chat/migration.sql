-- Like its pictures: the few documents and links of a long chat are found without reading the rest.
CREATE INDEX "messages_documents" ON "messages" ("tenant_id", "conversation_id", "created_at" DESC, "id" DESC)
  WHERE type = 'document' AND media_id IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX "messages_links" ON "messages" ("tenant_id", "conversation_id", "created_at" DESC, "id" DESC)
  WHERE text ~* '(https?://|www\.)' AND deleted_at IS NULL;
