-- ── What each person of the team sent ───────────────────────────────────────────────────────────
CREATE TABLE "usage_people" (
    "tenant_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "person_id" UUID NOT NULL,
    "slot" SMALLINT NOT NULL,
    "messages_out" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "usage_people_pkey" PRIMARY KEY ("tenant_id","day","person_id","slot")
) WITH (fillfactor = 70);
SELECT guard_tenant_table('usage_people');

-- Nobody sends between what is counted here and what the trigger below counts.
LOCK TABLE messages IN SHARE ROW EXCLUSIVE MODE;

CREATE FUNCTION count_person_usage(tenant uuid, moment timestamptz, person uuid, sent int)
RETURNS void LANGUAGE sql AS $$
  INSERT INTO usage_people AS u (tenant_id, day, person_id, slot, messages_out)
  SELECT tenant, local_day(moment, t.timezone), person, usage_slot(), sent FROM tenants t WHERE t.id = tenant
  ON CONFLICT (tenant_id, day, person_id, slot) DO UPDATE SET
    messages_out = u.messages_out + excluded.messages_out
$$;

CREATE OR REPLACE FUNCTION count_message(m messages, sign int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE kind text := CASE WHEN m.type = 'template' THEN 'template'
  WHEN m.via IN ('bot', 'api', 'phone') THEN m.via ELSE 'human' END;
BEGIN
  IF m.status = 'CANCELLED' THEN RETURN; END IF;
  PERFORM count_usage(m.tenant_id, m.created_at,
    by_bot => CASE kind WHEN 'bot' THEN sign ELSE 0 END,
    by_human => CASE kind WHEN 'human' THEN sign ELSE 0 END,
    by_api => CASE kind WHEN 'api' THEN sign ELSE 0 END,
    by_phone => CASE kind WHEN 'phone' THEN sign ELSE 0 END,
    by_template => CASE kind WHEN 'template' THEN sign ELSE 0 END,
    fails => CASE m.status WHEN 'FAILED' THEN sign ELSE 0 END);
  IF m.api_key_id IS NOT NULL THEN
    PERFORM count_key_usage(m.tenant_id, m.created_at, m.api_key_id, sign);
  END IF;
  IF m.author_id IS NOT NULL THEN
    PERFORM count_person_usage(m.tenant_id, m.created_at, m.author_id, sign);
  END IF;
END $$;

SET LOCAL ROLE sapa_root;
INSERT INTO usage_people (tenant_id, day, person_id, slot, messages_out)
SELECT m.tenant_id, local_day(m.created_at, t.timezone), m.author_id, 0, count(*)
FROM messages m JOIN tenants t ON t.id = m.tenant_id
WHERE m.author_id IS NOT NULL AND m.direction = 'OUT' AND m.type NOT IN ('note', 'event')
  AND m.status <> 'CANCELLED'
GROUP BY m.tenant_id, local_day(m.created_at, t.timezone), m.author_id;
RESET ROLE;

-- ── From where a key was last used ──────────────────────────────────────────────────────────────
-- Written together with `last_used_at`, once a minute at most.
ALTER TABLE "api_keys" ADD COLUMN "last_used_address" TEXT;
