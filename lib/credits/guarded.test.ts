import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { givenShop, type Shop } from "#lib/testing/given.ts";
import { reserveCredit } from "./reserve.ts";

const system = { kind: "system" } as const;
const url = process.env.DATABASE_URL ?? "";
let shop: Shop;
let connections: Record<"owner" | "sapa_root" | "sapa_tenant", pg.Client>;

beforeAll(async () => {
  shop = await givenShop();
  await shop.as(system, reserveCredit);
  const connect = async (role?: string) => {
    const options = role && `-c role=${role} -c sapa.tenant=${shop.tenantId}`;
    const client = new pg.Client({ connectionString: url, options });
    await client.connect();
    return client;
  };
  connections = {
    owner: await connect(),
    sapa_root: await connect("sapa_root"),
    sapa_tenant: await connect("sapa_tenant"),
  };
});

afterAll(async () => {
  for (const client of Object.values(connections)) await client.end();
});

const refused = /append-only|move only by entries|permission denied|must be owner/;
const attacks = {
  "change an entry": "UPDATE credit_entries SET available = 1000000",
  "remove an entry": "DELETE FROM credit_entries",
  "empty the ledger": "TRUNCATE credit_entries",
  "raise a balance": "UPDATE credit_buckets SET remaining = remaining + 1000000",
  "lower a balance": "UPDATE credit_buckets SET remaining = 0",
  "raise what was granted": "UPDATE credit_buckets SET granted = granted + 1",
  "make a bucket last": "UPDATE credit_buckets SET expires_at = NULL",
  "remove a bucket": "DELETE FROM credit_buckets",
  "empty the buckets": "TRUNCATE credit_buckets",
  "drop a hold": "DELETE FROM credit_holds",
  "change a hold": "UPDATE credit_holds SET amount = amount + 1",
  "empty the holds": "TRUNCATE credit_holds",
  "invent a hold": `INSERT INTO credit_holds (tenant_id, reservation_id, bucket_id, amount)
    SELECT tenant_id, gen_random_uuid(), id, 5 FROM credit_buckets`,
};

test.each(["owner", "sapa_root", "sapa_tenant"] as const)(
  "as %s nobody can change a balance or the ledger but by adding an entry",
  async (role) => {
    for (const [attack, sql] of Object.entries(attacks)) {
      await expect(connections[role].query(sql), attack).rejects.toThrow(refused);
    }
  },
);

test("the app's own roles hold no right to change or remove an entry", async () => {
  const { rows } = await connections.owner.query(`
    SELECT r AS role, p AS privilege FROM unnest(ARRAY['sapa_tenant', 'sapa_root']) r,
      unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE']) p
    WHERE has_table_privilege(r, 'credit_entries', p)`);
  expect(rows).toEqual([]);
});

test("a bucket that is put in with credits of its own begins empty all the same", async () => {
  const { rows } = await connections.sapa_tenant.query(
    `INSERT INTO credit_buckets (tenant_id, id, kind, granted, remaining, starts_at)
     VALUES ($1, gen_random_uuid(), 'TOPUP', 5000, 5000, now()) RETURNING granted, remaining`,
    [shop.tenantId],
  );
  expect(rows).toEqual([{ granted: 0, remaining: 0 }]);
});

const entries = {
  "a negative balance": ["adjust", -1_000_000, 0, "NULL"],
  "a grant of less than nothing": ["grant", -1, 0, "NULL"],
  "a reservation that takes nothing": ["reserve", 0, 1, "gen_random_uuid()"],
  "the release of what is not held": ["release", 1, -1, "gen_random_uuid()"],
  "the capture of what is not held": ["capture", 0, -1, "gen_random_uuid()"],
} as const;

test.each(Object.entries(entries))("the ledger refuses %s", async (_, entry) => {
  const [kind, available, reserved, reservation] = entry;
  await expect(
    connections.sapa_tenant.query(
      `INSERT INTO credit_entries (tenant_id, id, bucket_id, kind, available, reserved, reservation_id, once)
       SELECT tenant_id, gen_random_uuid(), id, $1, $2, $3, ${reservation}, gen_random_uuid()::text
       FROM credit_buckets WHERE kind = 'ALLOWANCE'`,
      [kind, available, reserved],
    ),
  ).rejects.toThrow(/check constraint|nothing is held/);
});
