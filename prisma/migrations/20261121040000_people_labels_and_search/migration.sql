-- Labels and canned replies of a shop, what it knows of a person, and how an erased person stays
-- erased.
ALTER TABLE "contacts" ADD COLUMN "labels" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];
ALTER TABLE "channels" ADD COLUMN "templates_synced_at" TIMESTAMPTZ(3),
  ADD COLUMN "templates_asked_at" TIMESTAMPTZ(3),
  ADD COLUMN "templates_error" TEXT;

-- CreateTable
CREATE TABLE "labels" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hue" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "labels_pkey" PRIMARY KEY ("tenant_id","id")
);
ALTER TABLE "labels" ADD CHECK (hue BETWEEN 0 AND 359);
-- `VIP` and `vip` are one label to everybody who reads them.
CREATE UNIQUE INDEX "labels_name" ON "labels" ("tenant_id", lower("name"));
SELECT guard_tenant_table('labels');

-- CreateTable
CREATE TABLE "canned_replies" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "shortcut" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "media_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "canned_replies_pkey" PRIMARY KEY ("tenant_id","id")
);
CREATE UNIQUE INDEX "canned_replies_shortcut" ON "canned_replies" ("tenant_id", "shortcut");
SELECT guard_tenant_table('canned_replies');

-- Who has left the team: their names stay on what they wrote, and nothing else does.
CREATE TABLE "former_members" (
    "tenant_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "left_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "former_members_pkey" PRIMARY KEY ("tenant_id","user_id")
);
ALTER TABLE "former_members" ADD CONSTRAINT "former_members_user_id_fkey"
  FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
SELECT guard_tenant_table('former_members');
CREATE POLICY former_members ON "users" FOR SELECT TO sapa_tenant USING (EXISTS (
  SELECT FROM former_members f
  WHERE f.tenant_id = current_setting('sapa.tenant')::uuid AND f.user_id = users.id));

-- A person whose data was erased. `hashes` (keyed, of their addresses) keep a provider's late or
-- repeated post from bringing them back; they are emptied after a month. `remains` is sealed: what
-- is still to be looked for, gone once it has been found.
CREATE TABLE "erasures" (
    "tenant_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "erased_at" TIMESTAMPTZ(3) NOT NULL,
    "hashes" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "remains" TEXT,

    CONSTRAINT "erasures_pkey" PRIMARY KEY ("tenant_id","contact_id")
);
CREATE INDEX "erasures_unfinished" ON "erasures" ("erased_at") WHERE remains IS NOT NULL;
SELECT guard_tenant_table('erasures');

-- Labels that conversations already wear.
SET LOCAL ROLE sapa_root;
INSERT INTO "labels" (tenant_id, id, name, hue)
SELECT tenant_id, gen_random_uuid(), min(name), (abs(hashtext(lower(min(name)))) % 36) * 10
FROM (SELECT DISTINCT tenant_id, unnest(labels) AS name FROM "conversations") AS worn
GROUP BY tenant_id, lower(name);
RESET ROLE;

CREATE INDEX "conversations_labels" ON "conversations" USING gin ("labels");
CREATE INDEX "contacts_labels" ON "contacts" USING gin ("labels");
-- Whose is this file, and who reacted: asked when a person is erased or a contact merged.
CREATE INDEX "messages_media" ON "messages" ("tenant_id", "media_id") WHERE media_id IS NOT NULL;
CREATE INDEX "reactions_actor" ON "reactions" ("tenant_id", "actor");

-- Under row-level security PostgreSQL uses an index only for operators that it knows to leak
-- nothing; `ILIKE` and `@>` are not among them, so a tenant's own query would read every row it
-- has. These look as sapa_root, whose policy is plain TRUE, and show the caller's own tenant only.
-- The pattern is put into the statement itself, for a plan that knows how rare it is.
CREATE FUNCTION messages_like(pattern text, sandbox_only boolean, most integer)
RETURNS TABLE (id uuid) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN QUERY EXECUTE format(
    'SELECT m.id FROM messages m WHERE m.tenant_id = %L AND m.text ILIKE %L AND m.deleted_at IS NULL
       AND m.type <> ''event'' %s ORDER BY m.id DESC LIMIT %s',
    current_setting('sapa.tenant')::uuid, pattern,
    CASE WHEN sandbox_only THEN 'AND EXISTS (SELECT FROM channels ch WHERE ch.tenant_id = m.tenant_id
       AND ch.id = m.channel_id AND ch.kind = ''SANDBOX'')' ELSE '' END, most);
END $$;

CREATE FUNCTION conversations_saying(pattern text)
RETURNS TABLE (id uuid) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN QUERY EXECUTE format(
    'SELECT DISTINCT m.conversation_id FROM messages m
       WHERE m.tenant_id = %L AND m.text ILIKE %L AND m.deleted_at IS NULL',
    current_setting('sapa.tenant')::uuid, pattern);
END $$;

CREATE FUNCTION contacts_like(patterns text[])
RETURNS TABLE (id uuid) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
  RETURN QUERY EXECUTE format(
    'SELECT p.id FROM contacts p WHERE p.tenant_id = %L
       AND coalesce(p.name, '''') || '' '' || coalesce(p.phone, '''') ILIKE ANY (%L::text[])',
    current_setting('sapa.tenant')::uuid, patterns);
END $$;

CREATE FUNCTION conversations_labelled(label text)
RETURNS TABLE (id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT c.id FROM conversations c
  WHERE c.tenant_id = current_setting('sapa.tenant')::uuid AND c.labels @> ARRAY[label]
$$;

CREATE FUNCTION contacts_labelled(label text)
RETURNS TABLE (id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT p.id FROM contacts p
  WHERE p.tenant_id = current_setting('sapa.tenant')::uuid AND p.labels @> ARRAY[label]
$$;

-- Only a role that may create here can own a function here; it may for as long as this takes.
GRANT CREATE ON SCHEMA public TO sapa_root;
DO $$
DECLARE f regprocedure;
BEGIN
  FOREACH f IN ARRAY ARRAY['messages_like(text, boolean, integer)', 'conversations_saying(text)',
    'contacts_like(text[])', 'conversations_labelled(text)', 'contacts_labelled(text)']::regprocedure[] LOOP
    EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO sapa_tenant', f);
    EXECUTE format('ALTER FUNCTION %s OWNER TO sapa_root', f);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA public FROM sapa_root;
