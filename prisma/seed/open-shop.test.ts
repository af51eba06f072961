import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { rootDb } from "#lib/db/root.ts";
import { register } from "#lib/tenants/register.ts";
import { openShop } from "./open-shop.ts";
import { password, shop, team } from "./shop.ts";

const dataDir = mkdtempSync(join(tmpdir(), "sapa-shop-"));
process.env.DATA_DIR = dataDir;
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

test("a demo shop whose opening was broken off is filled at the next start, its labels listed", async () => {
  await register({ name: shop.name, email: team.laras.email, password });
  expect(await openShop()).toMatchObject({ email: team.laras.email, filled: true });
  expect(await rootDb().tenant.count()).toBe(1);
  expect(await rootDb().conversation.count()).toBeGreaterThanOrEqual(30);
  expect(await openShop()).toMatchObject({ filled: false });
  const worn = (await rootDb().conversation.findMany()).flatMap(({ labels }) => labels);
  const listed = (await rootDb().label.findMany()).map(({ name }) => name);
  expect(listed.sort()).toEqual([...new Set(worn)].sort());
});
