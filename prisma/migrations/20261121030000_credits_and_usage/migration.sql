-- Credits: what is held, what was announced, and a ledger that nobody can go around.
-- Usage: counters that move in the same transaction as what they count.

CREATE TABLE "credit_holds" (
    "tenant_id" UUID NOT NULL,
    "reservation_id" UUID NOT NULL,
    "bucket_id" UUID NOT NULL,
    "amount" INTEGER NOT NULL CHECK ("amount" > 0),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credit_holds_pkey" PRIMARY KEY ("tenant_id","reservation_id")
);
CREATE INDEX "credit_holds_created_at_idx" ON "credit_holds"("created_at");

CREATE TABLE "credit_levels" (
    "tenant_id" UUID NOT NULL,
    "level" TEXT NOT NULL CHECK ("level" IN ('ok', 'low', 'critical', 'empty')),
    "told_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credit_levels_pkey" PRIMARY KEY ("tenant_id")
);

-- `slot`: concurrent transactions count into different rows of a day, and nobody waits.
CREATE TABLE "usage_days" (
    "tenant_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "slot" SMALLINT NOT NULL,
    "credits_used" INTEGER NOT NULL DEFAULT 0,
    "messages_in" INTEGER NOT NULL DEFAULT 0,
    "out_bot" INTEGER NOT NULL DEFAULT 0,
    "out_human" INTEGER NOT NULL DEFAULT 0,
    "out_api" INTEGER NOT NULL DEFAULT 0,
    "out_phone" INTEGER NOT NULL DEFAULT 0,
    "out_template" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "handoffs" INTEGER NOT NULL DEFAULT 0,
    "resolved" INTEGER NOT NULL DEFAULT 0,
    "conversations" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "usage_days_pkey" PRIMARY KEY ("tenant_id","day","slot")
) WITH (fillfactor = 70);

CREATE TABLE "usage_keys" (
    "tenant_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "key_id" UUID NOT NULL,
    "slot" SMALLINT NOT NULL,
    "requests" INTEGER NOT NULL DEFAULT 0,
    "messages_out" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "usage_keys_pkey" PRIMARY KEY ("tenant_id","day","key_id","slot")
) WITH (fillfactor = 70);

SELECT guard_tenant_table('credit_holds'), guard_tenant_table('credit_levels'),
  guard_tenant_table('usage_days'), guard_tenant_table('usage_keys');

-- A day as the shop's clock shows it. A zone that this server does not know must lose no message.
CREATE FUNCTION local_day(moment timestamptz, zone text) RETURNS date LANGUAGE plpgsql STABLE AS $$
BEGIN
  -- PostgreSQL reads a bare "+07:00" the other way round (POSIX).
  IF zone ~ '^[+-]' THEN RETURN (moment AT TIME ZONE 'UTC' + zone::interval)::date; END IF;
  RETURN (moment AT TIME ZONE zone)::date;
EXCEPTION WHEN OTHERS THEN
  RETURN (moment AT TIME ZONE 'Asia/Jakarta')::date;
END $$;

-- What there is already, counted once, as the triggers below would have.
SET LOCAL ROLE sapa_root;
INSERT INTO credit_holds (tenant_id, reservation_id, bucket_id, amount, created_at)
SELECT tenant_id, reservation_id, (array_agg(bucket_id))[1], sum(reserved), min(created_at)
FROM credit_entries WHERE reservation_id IS NOT NULL
GROUP BY tenant_id, reservation_id HAVING sum(reserved) > 0;

INSERT INTO usage_days (tenant_id, day, slot, credits_used, messages_in, out_bot, out_human, out_api,
  out_phone, out_template, failed, handoffs, resolved, conversations)
SELECT b.tenant_id, local_day(b.at, t.timezone), 0, sum(b.credits), sum(b.incoming), sum(b.bot),
  sum(b.human), sum(b.api), sum(b.phone), sum(b.template), sum(b.failed), sum(b.handoffs),
  sum(b.resolved), sum(b.opened)
FROM (
  SELECT tenant_id, created_at AS at, 0 AS credits,
    (direction = 'IN' AND said)::int AS incoming,
    (goes AND type <> 'template' AND via = 'bot')::int AS bot,
    (goes AND type <> 'template' AND via NOT IN ('bot', 'api', 'phone'))::int AS human,
    (goes AND type <> 'template' AND via = 'api')::int AS api,
    (goes AND type <> 'template' AND via = 'phone')::int AS phone,
    (goes AND type = 'template')::int AS template,
    (goes AND status = 'FAILED')::int AS failed,
    (type = 'event' AND direction = 'OUT' AND payload ->> 'event' = 'handoff')::int AS handoffs,
    (type = 'event' AND direction = 'OUT' AND payload ->> 'event' = 'resolved')::int AS resolved,
    0 AS opened
  FROM (SELECT *, type NOT IN ('note', 'event') AS said,
      direction = 'OUT' AND type NOT IN ('note', 'event') AND status <> 'CANCELLED' AS goes
    FROM messages) m
  UNION ALL
  SELECT tenant_id, created_at, -(available + reserved), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
  FROM credit_entries WHERE kind IN ('capture', 'refund')
  UNION ALL
  SELECT tenant_id, created_at, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1 FROM conversations
) b JOIN tenants t ON t.id = b.tenant_id
GROUP BY b.tenant_id, local_day(b.at, t.timezone);

INSERT INTO usage_keys (tenant_id, day, key_id, slot, messages_out)
SELECT m.tenant_id, local_day(m.created_at, t.timezone), m.api_key_id, 0, count(*)
FROM messages m JOIN tenants t ON t.id = m.tenant_id
WHERE m.api_key_id IS NOT NULL AND m.direction = 'OUT' AND m.type NOT IN ('note', 'event')
  AND m.status <> 'CANCELLED'
GROUP BY m.tenant_id, local_day(m.created_at, t.timezone), m.api_key_id;
RESET ROLE;

-- ── The ledger ──────────────────────────────────────────────────────────────────────────────────

-- Each entry moves its bucket and its hold here and nowhere else. `granted` is what was put in:
-- grants and corrections.
CREATE OR REPLACE FUNCTION book_credit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.available <> 0 THEN
    UPDATE credit_buckets SET remaining = remaining + NEW.available,
        granted = granted + CASE WHEN NEW.kind IN ('grant', 'adjust') THEN NEW.available ELSE 0 END
      WHERE tenant_id = NEW.tenant_id AND id = NEW.bucket_id;
    IF NOT FOUND THEN RAISE EXCEPTION 'the credit ledger names no such bucket'; END IF;
  END IF;
  IF NEW.reserved > 0 THEN
    INSERT INTO credit_holds (tenant_id, reservation_id, bucket_id, amount, created_at)
      VALUES (NEW.tenant_id, NEW.reservation_id, NEW.bucket_id, NEW.reserved, NEW.created_at);
  ELSIF NEW.reserved < 0 THEN
    DELETE FROM credit_holds WHERE tenant_id = NEW.tenant_id
      AND reservation_id = NEW.reservation_id AND amount = -NEW.reserved;
    IF NOT FOUND THEN RAISE EXCEPTION 'nothing is held under this reservation'; END IF;
  END IF;
  RETURN NEW;
END $$;

-- An entry that means what its kind says.
ALTER TABLE "credit_entries" ADD CONSTRAINT "credit_entries_moves" CHECK (CASE kind
  WHEN 'grant' THEN available > 0 AND reserved = 0
  WHEN 'adjust' THEN available <> 0 AND reserved = 0
  WHEN 'expire' THEN available < 0 AND reserved = 0
  WHEN 'reserve' THEN reserved > 0 AND available = -reserved AND reservation_id IS NOT NULL
  WHEN 'release' THEN reserved < 0 AND available = -reserved AND reservation_id IS NOT NULL
  WHEN 'capture' THEN available + reserved < 0 AND (available = 0 OR reserved = 0)
    AND reservation_id IS NOT NULL
  WHEN 'refund' THEN available > 0 AND reserved = 0 AND reservation_id IS NOT NULL
  END);

-- A bucket begins empty: its first entry fills it.
CREATE FUNCTION begin_credit_bucket() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.granted := 0;
  NEW.remaining := 0;
  RETURN NEW;
END $$;
CREATE TRIGGER begin_empty BEFORE INSERT ON credit_buckets
  FOR EACH ROW EXECUTE FUNCTION begin_credit_bucket();

-- Inside the ledger's own trigger the depth is two; whoever comes directly is at one.
CREATE FUNCTION refuse_unless_booked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'credit balances move only by entries in the ledger';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER only_by_ledger BEFORE UPDATE ON credit_buckets
  FOR EACH ROW EXECUTE FUNCTION refuse_unless_booked();
CREATE TRIGGER only_by_ledger BEFORE INSERT OR UPDATE OR DELETE ON credit_holds
  FOR EACH ROW EXECUTE FUNCTION refuse_unless_booked();
CREATE TRIGGER never_deleted BEFORE DELETE ON credit_buckets
  FOR EACH ROW EXECUTE FUNCTION refuse_ledger_change();

-- Emptying a table asks no row's trigger.
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON credit_entries
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON credit_buckets
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON credit_holds
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change();

REVOKE UPDATE, DELETE ON credit_entries FROM sapa_tenant, sapa_root;
REVOKE UPDATE, DELETE ON credit_buckets FROM sapa_tenant, sapa_root;
GRANT UPDATE (granted, remaining) ON credit_buckets TO sapa_tenant, sapa_root;
REVOKE UPDATE ON credit_holds FROM sapa_tenant, sapa_root;

-- Whose turn an old hold pays for.
CREATE INDEX "messages_reservation" ON "messages" ("tenant_id", "reservation_id")
  WHERE reservation_id IS NOT NULL;

-- ── Counters ────────────────────────────────────────────────────────────────────────────────────
-- The triggers are deferred to the commit. Counted in the middle, one transaction would hold a
-- counter while it waits for a conversation, another the other way round; and whoever came later
-- would wait for the whole of the work before instead of for its commit.

CREATE FUNCTION usage_slot() RETURNS smallint LANGUAGE sql VOLATILE AS
  $$ SELECT (pg_backend_pid() % 8)::smallint $$;

CREATE FUNCTION count_usage(tenant uuid, moment timestamptz, credits int DEFAULT 0, incoming int DEFAULT 0,
  by_bot int DEFAULT 0, by_human int DEFAULT 0, by_api int DEFAULT 0, by_phone int DEFAULT 0,
  by_template int DEFAULT 0, fails int DEFAULT 0, handed int DEFAULT 0, solved int DEFAULT 0,
  opened int DEFAULT 0)
RETURNS void LANGUAGE sql AS $$
  INSERT INTO usage_days AS u (tenant_id, day, slot, credits_used, messages_in, out_bot, out_human,
    out_api, out_phone, out_template, failed, handoffs, resolved, conversations)
  SELECT tenant, local_day(moment, t.timezone), usage_slot(), credits, incoming, by_bot, by_human,
    by_api, by_phone, by_template, fails, handed, solved, opened
  FROM tenants t WHERE t.id = tenant
  ON CONFLICT (tenant_id, day, slot) DO UPDATE SET
    credits_used = u.credits_used + excluded.credits_used,
    messages_in = u.messages_in + excluded.messages_in,
    out_bot = u.out_bot + excluded.out_bot,
    out_human = u.out_human + excluded.out_human,
    out_api = u.out_api + excluded.out_api,
    out_phone = u.out_phone + excluded.out_phone,
    out_template = u.out_template + excluded.out_template,
    failed = u.failed + excluded.failed,
    handoffs = u.handoffs + excluded.handoffs,
    resolved = u.resolved + excluded.resolved,
    conversations = u.conversations + excluded.conversations
$$;

CREATE FUNCTION count_key_usage(tenant uuid, moment timestamptz, key uuid, sent int)
RETURNS void LANGUAGE sql AS $$
  INSERT INTO usage_keys AS u (tenant_id, day, key_id, slot, messages_out)
  SELECT tenant, local_day(moment, t.timezone), key, usage_slot(), sent FROM tenants t WHERE t.id = tenant
  ON CONFLICT (tenant_id, day, key_id, slot) DO UPDATE SET
    messages_out = u.messages_out + excluded.messages_out
$$;

-- A message as it enters (sign 1), or leaves what it was counted as (sign -1). What was cancelled did
-- not go out, and "failed" is what has failed in the end: each message once, whatever its way.
CREATE FUNCTION count_message(m messages, sign int) RETURNS void LANGUAGE plpgsql AS $$
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
END $$;

CREATE FUNCTION count_new_message() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.type = 'event' THEN
    IF NEW.direction = 'OUT' AND NEW.payload ->> 'event' = 'handoff' THEN
      PERFORM count_usage(NEW.tenant_id, NEW.created_at, handed => 1);
    ELSIF NEW.direction = 'OUT' AND NEW.payload ->> 'event' = 'resolved' THEN
      PERFORM count_usage(NEW.tenant_id, NEW.created_at, solved => 1);
    END IF;
  ELSIF NEW.direction = 'IN' THEN
    PERFORM count_usage(NEW.tenant_id, NEW.created_at, incoming => 1);
  ELSE
    PERFORM count_message(NEW, 1);
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER count_new AFTER INSERT ON messages DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.type <> 'note') EXECUTE FUNCTION count_new_message();

CREATE FUNCTION count_changed_message() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM count_message(OLD, -1);
  PERFORM count_message(NEW, 1);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER count_change AFTER UPDATE OF status ON messages
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (OLD.status <> NEW.status AND NEW.direction = 'OUT' AND NEW.type NOT IN ('note', 'event')
    AND (OLD.status IN ('FAILED', 'CANCELLED') OR NEW.status IN ('FAILED', 'CANCELLED')))
  EXECUTE FUNCTION count_changed_message();

CREATE FUNCTION count_new_conversation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM count_usage(NEW.tenant_id, NEW.created_at, opened => 1);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER count_new AFTER INSERT ON conversations DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION count_new_conversation();

-- What comes back is taken off the day it was spent on: no day shows less than nothing.
CREATE FUNCTION count_spent_credit() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE moment timestamptz := NEW.created_at;
BEGIN
  IF NEW.kind = 'refund' THEN
    SELECT max(created_at) INTO STRICT moment FROM credit_entries
      WHERE tenant_id = NEW.tenant_id AND reservation_id = NEW.reservation_id AND kind = 'capture'
        AND created_at <= NEW.created_at;
  END IF;
  PERFORM count_usage(NEW.tenant_id, coalesce(moment, NEW.created_at),
    credits => -(NEW.available + NEW.reserved));
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER count_spent AFTER INSERT ON credit_entries DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.kind IN ('capture', 'refund')) EXECUTE FUNCTION count_spent_credit();
