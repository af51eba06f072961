import { randomBytes } from "node:crypto";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { pool } from "#lib/db/pool.ts";
import { migrate } from "#scripts/migrate.ts";
import { startPostgres } from "#scripts/postgres.ts";
import { sign, textMessage } from "../fake-graph/webhook.ts";
import { givenKey } from "../given.ts";
import { givenCloudShop } from "../given-chat.ts";
import { mountSmallDisk } from "../small-disk.ts";
import { until } from "../until.ts";

const dir = mkdtempSync(join(tmpdir(), "sapa-full-disk-"));

/** Takes all the room there is. */
function fill(path: string): void {
  const file = openSync(path, "w");
  try {
    for (;;) writeSync(file, Buffer.alloc(1024 * 1024));
  } catch {
    // Full, as it was meant to be.
  } finally {
    closeSync(file);
  }
}

test("on a full disk the app says that it can do nothing now, and once there is room it goes on: what it had taken is there", async (context) => {
  const disk = mountSmallDisk(dir, "size=300m,mode=755");
  if (!disk) return context.skip("only root may mount a disk, and not in every container");
  const postgres = await startPostgres({ dataDir: dir, log: () => {} });
  try {
    await migrate(postgres.url);
    process.env.DATABASE_URL = postgres.url;
    const shop = await givenCloudShop();
    const authorization = `Bearer ${await givenKey(shop)}`;
    const { POST } = await import("../../../app/webhook/message/route.ts");
    const { GET } = await import("../../../app/api/v1/ping/route.ts");
    const ping = () =>
      GET(new Request("http://app.test/api/v1/ping", { headers: { authorization } }), {
        params: Promise.resolve({}),
      });
    const { phoneNumberId, wabaId, appSecret } = shop.channel;
    const say = (n: number) => {
      // Of no use to a compressor, so that the disk is soon full to the last block.
      const text = randomBytes(750_000).toString("base64");
      const body = JSON.stringify(
        textMessage({ phoneNumberId, wabaId, from: "628123456789", id: `wamid.${n}`, text }),
      );
      const headers = { "x-hub-signature-256": sign(body, appSecret) };
      const url = "http://app.test/webhook/message";
      return POST(new Request(url, { method: "POST", headers, body }));
    };
    expect((await say(0)).status).toBe(200);
    const filler = join(dir, "filler");
    fill(filler);
    let taken = 1;
    let answer = await say(taken);
    for (; answer.status === 200; answer = await say(taken)) taken += 1;
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await answer.text()).not.toMatch(/disk|space|extend|SELECT|INSERT/i);

    rmSync(filler);
    await until("an answer", async () => (await ping()).status === 200);
    expect((await say(taken)).status).toBe(200);
    const { rows } = await pool().query("SELECT count(*)::int AS count FROM webhooks_in");
    expect(rows).toEqual([{ count: taken + 1 }]);
  } finally {
    await pool().end();
    await postgres.stop();
    disk.unmount();
    rmSync(dir, { recursive: true, force: true });
  }
}, 120_000);
