import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkStore } from "#lib/media/check-store.ts";
import { endMedia } from "#lib/media/end.ts";
import { letGo } from "#lib/media/let-go.ts";
import { listFiles } from "#lib/media/store.ts";
import type { Variant } from "#lib/media/variants.ts";
import { givenShop, type Shop } from "#lib/testing/given.ts";
import { given, keepFilesApart, picture } from "#lib/testing/given-files.ts";
import { type S3Server, startS3Server } from "#lib/testing/s3-server.ts";
import { workOff } from "#lib/testing/work.ts";
import { serveMedia } from "./serve-media.ts";

keepFilesApart();
let server: S3Server;
beforeAll(async () => {
  server = await startS3Server();
});
afterAll(() => server.close());

const use = (settings: Record<string, string>) => () => Object.assign(process.env, settings);
const stop = () => {
  for (const name of Object.keys(server.settings)) delete process.env[name];
};

async function read(shop: Shop, id: string, headers: Record<string, string> = {}, as?: Variant) {
  const request = new Request("http://sapa.test/", { headers });
  const answer = await (await shop.run((ctx) => serveMedia(ctx, id, request, as)))();
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, bytes, type: answer.headers.get("content-type") };
}

describe.each([
  ["a disk", false],
  ["S3", true],
])("on %s", (_, s3) => {
  beforeAll(() => s3 && use(server.settings)());
  afterAll(stop);

  test("a file is kept, made small, read in parts, compared with its row, and ended", async () => {
    const shop = await givenShop();
    const bytes = await picture(1_500, 1_000).jpeg().toBuffer();
    const { id } = await given(shop, bytes, { mimeType: "image/jpeg" });
    await workOff(["media-variants"]);
    expect(await read(shop, id)).toEqual({ status: 200, bytes, type: "image/jpeg" });
    const part = await read(shop, id, { range: "bytes=10-19" });
    expect([part.status, part.bytes.equals(bytes.subarray(10, 20))]).toEqual([206, true]);
    const small = await read(shop, id, {}, "thumbnail");
    expect([small.status, small.type]).toEqual([200, "image/webp"]);
    expect(await checkStore(shop.tenantId)).toEqual({ removed: 0, missing: 0, found: 0 });

    await shop.run((ctx) => letGo(ctx, id));
    await expect(read(shop, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await endMedia(shop.tenantId);
    const left: string[] = [];
    for await (const { key } of listFiles(`${shop.tenantId}/`)) left.push(key);
    expect(left).toEqual([]);
  });
});

test("while the bucket cannot be reached, reading and keeping say so: it may pass", async () => {
  use(server.settings)();
  const shop = await givenShop();
  const { id } = await given(shop, Buffer.from("halo"), { mimeType: "text/plain" });
  await server.close();
  const unavailable = { code: "UNAVAILABLE", headers: { "Retry-After": "5" } };
  await expect(read(shop, id)).rejects.toMatchObject(unavailable);
  await expect(given(shop, Buffer.from("halo"))).rejects.toMatchObject(unavailable);
  server = await startS3Server();
  stop();
});
