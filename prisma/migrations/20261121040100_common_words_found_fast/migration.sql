-- A word that half of all messages hold is found among the newest few thousand; only for a rarer one
-- is the index asked. Without this a common word would have every match sorted first.
CREATE OR REPLACE FUNCTION messages_like(pattern text, sandbox_only boolean, most integer)
RETURNS TABLE (id uuid) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
DECLARE
  tenant uuid := current_setting('sapa.tenant')::uuid;
  visible text := CASE WHEN sandbox_only THEN 'AND EXISTS (SELECT FROM channels ch
    WHERE ch.tenant_id = m.tenant_id AND ch.id = m.channel_id AND ch.kind = ''SANDBOX'')' ELSE '' END;
  matching text := format('m.text ILIKE %L AND m.deleted_at IS NULL AND m.type <> ''event'' %s
    ORDER BY m.id DESC LIMIT %s', pattern, visible, most);
  newest uuid[];
BEGIN
  EXECUTE format('SELECT array(SELECT m.id FROM (SELECT * FROM messages WHERE tenant_id = %L
    ORDER BY id DESC LIMIT 3000) m WHERE %s)', tenant, matching) INTO newest;
  IF cardinality(newest) >= most THEN
    RETURN QUERY SELECT unnest(newest);
  ELSE
    RETURN QUERY EXECUTE format('SELECT m.id FROM messages m WHERE m.tenant_id = %L AND %s',
      tenant, matching);
  END IF;
END $$;
