import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import { migrate } from "../scripts/migrate.ts";

const first = "20261121000000_the_main_loop";
const tenant = "01890000-0000-7000-8000-000000000001";

test("what was said and spent before there were counters is counted when they come", async () => {
  const server = process.env.DATABASE_URL ?? "";
  const name = `backfill_${process.pid}`;
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  const dir = mkdtempSync(join(tmpdir(), "sapa-backfill-"));
  const client = new pg.Client({ connectionString: url });
  try {
    const migrations = join(import.meta.dirname, "migrations");
    cpSync(join(migrations, first), join(dir, first), { recursive: true });
    await migrate(url, { dir, afterwards: async () => {} });
    await client.connect();
    await client.query("SET ROLE sapa_root");
    await client.query(`
      INSERT INTO tenants (id, name, timezone) VALUES ('${tenant}', 'Toko', 'Asia/Jayapura');
      INSERT INTO messages (tenant_id, id, conversation_id, channel_id, direction, "as", via, type,
        status, payload, api_key_id, author_id, created_at)
      SELECT '${tenant}', gen_random_uuid(), '${tenant}', '${tenant}', direction, 'SYSTEM', via, type,
        status, payload::jsonb, key::uuid, author::uuid, '2026-11-20T15:30:00Z'
      FROM (VALUES
        ('IN', 'channel', 'text', 'RECEIVED', NULL, NULL, NULL),
        ('OUT', 'bot', 'text', 'READ', NULL, NULL, NULL),
        ('OUT', 'bot', 'text', 'CANCELLED', NULL, NULL, NULL),
        ('OUT', 'api', 'text', 'FAILED', NULL, '${tenant}', NULL),
        ('OUT', 'phone', 'image', 'SENT', NULL, NULL, NULL),
        ('OUT', 'dashboard', 'template', 'SENT', NULL, NULL, '${tenant}'),
        ('OUT', 'dashboard', 'note', 'SENT', NULL, NULL, '${tenant}'),
        ('OUT', 'dashboard', 'event', 'SENT', '{"event":"handoff"}', NULL, NULL),
        ('OUT', 'dashboard', 'event', 'SENT', '{"event":"resolved"}', NULL, NULL)
      ) AS m (direction, via, type, status, payload, key, author);
      INSERT INTO credit_buckets (tenant_id, id, kind, granted, remaining, starts_at)
        VALUES ('${tenant}', '${tenant}', 'BONUS', 100, 0, now());
      INSERT INTO credit_entries (tenant_id, id, bucket_id, kind, available, reserved, reservation_id,
        once, created_at)
      SELECT '${tenant}', gen_random_uuid(), '${tenant}', kind, available, reserved, reservation::uuid,
        gen_random_uuid()::text, '2026-11-20T15:30:00Z'
      FROM (VALUES
        ('grant', 100, 0, NULL),
        ('reserve', -1, 1, '01890000-0000-7000-8000-00000000000a'),
        ('capture', 0, -1, '01890000-0000-7000-8000-00000000000a'),
        ('reserve', -1, 1, '01890000-0000-7000-8000-00000000000b')
      ) AS e (kind, available, reserved, reservation);`);
    await migrate(url);
    const { rows: days } = await client.query(
      "SELECT *, to_char(day, 'YYYY-MM-DD') AS day FROM usage_days",
    );
    expect(days).toEqual([
      {
        tenant_id: tenant,
        day: "2026-11-21",
        slot: 0,
        credits_used: 1,
        messages_in: 1,
        out_bot: 1,
        out_human: 0,
        out_api: 1,
        out_phone: 1,
        out_template: 1,
        failed: 1,
        handoffs: 1,
        resolved: 1,
        conversations: 0,
      },
    ]);
    const { rows: keys } = await client.query(
      "SELECT key_id, requests, messages_out FROM usage_keys",
    );
    expect(keys).toEqual([{ key_id: tenant, requests: 0, messages_out: 1 }]);
    const { rows: people } = await client.query("SELECT person_id, messages_out FROM usage_people");
    expect(people).toEqual([{ person_id: tenant, messages_out: 1 }]);
    const { rows: holds } = await client.query("SELECT reservation_id, amount FROM credit_holds");
    expect(holds).toEqual([{ reservation_id: "01890000-0000-7000-8000-00000000000b", amount: 1 }]);
  } finally {
    await client.end();
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin.end();
    rmSync(dir, { recursive: true, force: true });
  }
});
