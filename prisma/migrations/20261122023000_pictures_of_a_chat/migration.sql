-- The pictures of a long chat are few: this finds the next one without reading what lies between.
CREATE INDEX "messages_pictures" ON "messages" ("tenant_id", "conversation_id", "created_at" DESC, "id" DESC)
  WHERE type IN ('image', 'video') AND media_id IS NOT NULL AND deleted_at IS NULL;
