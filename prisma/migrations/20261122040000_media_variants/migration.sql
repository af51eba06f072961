-- What is made of a file for the screens: a small picture, one as large as a screen, a blur to show
-- until they are there, and the shape of a sound. `prepared_at` says that it was made, or found
-- impossible. A file that the provider could not give yet is asked for again at `next_attempt_at`.
ALTER TABLE "media" ADD COLUMN "thumbnail_bytes" INTEGER,
  ADD COLUMN "preview_bytes" INTEGER,
  ADD COLUMN "placeholder" TEXT,
  ADD COLUMN "waveform" INTEGER[],
  ADD COLUMN "prepared_at" TIMESTAMPTZ(3),
  ADD COLUMN "next_attempt_at" TIMESTAMPTZ(3),
  -- Since when the store has no longer had the file that the row promises.
  ADD COLUMN "missing_at" TIMESTAMPTZ(3);

-- What the sweep looks for, and what retention does: few rows of many.
CREATE INDEX "media_pending" ON "media" ("next_attempt_at") WHERE state = 'PENDING';
CREATE INDEX "media_unprepared" ON "media" ("created_at") WHERE state = 'READY' AND prepared_at IS NULL;
CREATE INDEX "media_ending" ON "media" ("tenant_id") WHERE state = 'EXPIRED' AND storage_key IS NOT NULL;
CREATE INDEX "media_kept" ON "media" ("tenant_id", "created_at") WHERE state = 'READY';

-- A photo that one of us chose is not replaced by what WhatsApp shows.
ALTER TABLE "contacts" ADD COLUMN "photo_from" TEXT CHECK (photo_from IN ('TEAM', 'CHANNEL'));

-- null: for ever. The quota is the operator's; null: what the installation's setting says.
ALTER TABLE "tenants" ADD COLUMN "media_kept_days" INTEGER CHECK (media_kept_days BETWEEN 1 AND 3650),
  ADD COLUMN "messages_kept_days" INTEGER CHECK (messages_kept_days BETWEEN 1 AND 3650),
  ADD COLUMN "media_quota_mb" INTEGER CHECK (media_quota_mb > 0);

-- How much a tenant's files take up, counted where they change: a sum over all of them would cost
-- more the more there are, and be asked for at every upload.
CREATE TABLE "media_usage" (
    "tenant_id" UUID NOT NULL,
    "bytes" BIGINT NOT NULL,

    CONSTRAINT "media_usage_pkey" PRIMARY KEY ("tenant_id")
);
SELECT guard_tenant_table('media_usage');

CREATE FUNCTION media_bytes(storage_key text, size integer, thumbnail integer, preview integer)
RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN storage_key IS NULL THEN 0
    ELSE coalesce(size, 0)::bigint + coalesce(thumbnail, 0) + coalesce(preview, 0) END
$$;

CREATE FUNCTION count_media() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO media_usage AS u
      SELECT tenant_id, sum(media_bytes(storage_key, size_bytes, thumbnail_bytes, preview_bytes))
      FROM new_media WHERE storage_key IS NOT NULL GROUP BY tenant_id
      ON CONFLICT (tenant_id) DO UPDATE SET bytes = u.bytes + excluded.bytes;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO media_usage AS u
      SELECT tenant_id, -sum(media_bytes(storage_key, size_bytes, thumbnail_bytes, preview_bytes))
      FROM old_media WHERE storage_key IS NOT NULL GROUP BY tenant_id
      ON CONFLICT (tenant_id) DO UPDATE SET bytes = u.bytes + excluded.bytes;
  ELSE
    -- Most changes are of other columns, and must not queue up for the one row that counts.
    INSERT INTO media_usage AS u
      SELECT tenant_id, sum(grown) FROM (SELECT tenant_id,
          media_bytes(n.storage_key, n.size_bytes, n.thumbnail_bytes, n.preview_bytes)
          - media_bytes(o.storage_key, o.size_bytes, o.thumbnail_bytes, o.preview_bytes) AS grown
        FROM new_media n JOIN old_media o USING (tenant_id, id)) changed
      GROUP BY tenant_id HAVING sum(grown) <> 0
      ON CONFLICT (tenant_id) DO UPDATE SET bytes = u.bytes + excluded.bytes;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER count_media_in AFTER INSERT ON "media" REFERENCING NEW TABLE AS new_media
  FOR EACH STATEMENT EXECUTE FUNCTION count_media();
CREATE TRIGGER count_media_out AFTER DELETE ON "media" REFERENCING OLD TABLE AS old_media
  FOR EACH STATEMENT EXECUTE FUNCTION count_media();
CREATE TRIGGER count_media_change AFTER UPDATE ON "media"
  REFERENCING OLD TABLE AS old_media NEW TABLE AS new_media
  FOR EACH STATEMENT EXECUTE FUNCTION count_media();

-- The owner of the tables sees no tenant's rows; this role sees all.
SET LOCAL ROLE sapa_root;
INSERT INTO "media_usage" SELECT tenant_id,
  sum(media_bytes(storage_key, size_bytes, thumbnail_bytes, preview_bytes)) FROM "media" GROUP BY tenant_id;
RESET ROLE;
