-- Words within one conversation, the newest first. As `messages_like`: under row-level security
-- ILIKE would read every message of the chat, so this looks as sapa_root and shows the caller's own
-- tenant only. The pattern stands in the statement itself: for a common word the thread's own index
-- is walked until the page is full, for a rare one the trigrams are asked.
CREATE FUNCTION messages_saying(conversation uuid, pattern text, before_at timestamptz, before_id uuid, most integer)
RETURNS TABLE (id uuid) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN QUERY EXECUTE format(
    'SELECT m.id FROM messages m WHERE m.tenant_id = %L AND m.conversation_id = %L
       AND m.text ILIKE %L AND m.deleted_at IS NULL AND m.type <> ''event'' %s
       ORDER BY m.created_at DESC, m.id DESC LIMIT %s',
    current_setting('sapa.tenant')::uuid, conversation, pattern,
    CASE WHEN before_at IS NULL THEN ''
      ELSE format('AND (m.created_at, m.id) < (%L, %L)', before_at, before_id) END, most);
END $$;
REVOKE EXECUTE ON FUNCTION messages_saying(uuid, text, timestamptz, uuid, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION messages_saying(uuid, text, timestamptz, uuid, integer) TO sapa_tenant;
GRANT CREATE ON SCHEMA public TO sapa_root;
ALTER FUNCTION messages_saying(uuid, text, timestamptz, uuid, integer) OWNER TO sapa_root;
REVOKE CREATE ON SCHEMA public FROM sapa_root;
