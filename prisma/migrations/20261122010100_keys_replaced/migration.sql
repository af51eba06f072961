-- A key that was rotated says which one took its place; until now that was told from the ids of its
-- lineage, which are only in order while all clocks are.
ALTER TABLE "api_keys" ADD COLUMN "replaced_by" UUID;
SET LOCAL ROLE sapa_root;
UPDATE "api_keys" o SET "replaced_by" = (
  SELECT n.id FROM "api_keys" n
  WHERE n.tenant_id = o.tenant_id AND n.lineage_id = o.lineage_id AND n.id > o.id
  ORDER BY n.id LIMIT 1
);
RESET ROLE;

-- Whoever may see a product may see its picture: looked up at every picture of a catalog.
CREATE INDEX "products_image" ON "products"("tenant_id", "image_id") WHERE "image_id" IS NOT NULL;
