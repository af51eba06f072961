-- A square as small as a face in a list: a list of fifty would otherwise load fifty larger pictures.
ALTER TABLE "media" ADD COLUMN "icon_bytes" INTEGER;

-- Small as it is, it takes up room like the rest.
CREATE FUNCTION media_bytes(
  storage_key text, size integer, thumbnail integer, preview integer, icon integer
) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT media_bytes(storage_key, size, thumbnail, preview)
    + CASE WHEN storage_key IS NULL THEN 0 ELSE coalesce(icon, 0) END
$$;

CREATE OR REPLACE FUNCTION count_media() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO media_usage AS u
      SELECT tenant_id,
        sum(media_bytes(storage_key, size_bytes, thumbnail_bytes, preview_bytes, icon_bytes))
      FROM new_media WHERE storage_key IS NOT NULL GROUP BY tenant_id
      ON CONFLICT (tenant_id) DO UPDATE SET bytes = u.bytes + excluded.bytes;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO media_usage AS u
      SELECT tenant_id,
        -sum(media_bytes(storage_key, size_bytes, thumbnail_bytes, preview_bytes, icon_bytes))
      FROM old_media WHERE storage_key IS NOT NULL GROUP BY tenant_id
      ON CONFLICT (tenant_id) DO UPDATE SET bytes = u.bytes + excluded.bytes;
  ELSE
    -- Most changes are of other columns, and must not queue up for the one row that counts.
    INSERT INTO media_usage AS u
      SELECT tenant_id, sum(grown) FROM (SELECT tenant_id,
          media_bytes(n.storage_key, n.size_bytes, n.thumbnail_bytes, n.preview_bytes, n.icon_bytes)
          - media_bytes(o.storage_key, o.size_bytes, o.thumbnail_bytes, o.preview_bytes, o.icon_bytes)
          AS grown
        FROM new_media n JOIN old_media o USING (tenant_id, id)) changed
      GROUP BY tenant_id HAVING sum(grown) <> 0
      ON CONFLICT (tenant_id) DO UPDATE SET bytes = u.bytes + excluded.bytes;
  END IF;
  RETURN NULL;
END $$;
