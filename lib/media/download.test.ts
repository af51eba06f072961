import { afterEach, beforeEach, expect, test } from "vitest";
import { rootDb } from "#lib/db/root.ts";
import { readMessage } from "#lib/messages/read.ts";
import { mediaMessage } from "#lib/testing/fake-graph/webhook.ts";
import { type FakeGraph, startFakeGraph } from "#lib/testing/fake-graph.ts";
import { type CloudShop, givenCloudShop, post } from "#lib/testing/given-chat.ts";
import { keepFilesApart, mediaRow, picture, sha256 } from "#lib/testing/given-files.ts";
import { workOff } from "#lib/testing/work.ts";
import { downloadMedia } from "./download.ts";
import { readWholeFile } from "./store.ts";

keepFilesApart();

let graph: FakeGraph;
const before = process.env.GRAPH_API_URL;
beforeEach(async () => {
  graph = await startFakeGraph();
  process.env.GRAPH_API_URL = graph.url;
});
afterEach(async () => {
  await graph.close();
  if (before === undefined) delete process.env.GRAPH_API_URL;
  else process.env.GRAPH_API_URL = before;
});

/** Where nobody listens. */
const nowhere = "http://127.0.0.1:9";

/** A customer has sent a picture, and nobody has fetched it yet. */
async function givenPicture(checksum?: (bytes: Uint8Array) => string) {
  const shop = await givenCloudShop();
  const bytes = await picture(400, 300).jpeg().toBuffer();
  const mediaId = graph.putMedia({ bytes, mimeType: "image/jpeg" });
  const { phoneNumberId, wabaId } = shop.channel;
  await post(
    shop,
    mediaMessage({
      phoneNumberId,
      wabaId,
      from: "628123456789",
      type: "image",
      mediaId,
      mimeType: "image/jpeg",
      ...(checksum && { sha256: checksum(bytes) }),
    }),
  );
  const { tenantId } = shop;
  const message = await rootDb().message.findFirstOrThrow({ where: { tenantId, type: "image" } });
  return { shop, bytes, messageId: message.id, mediaId: message.mediaId ?? "" };
}

const shown = async (shop: CloudShop, id: string) =>
  (await shop.run((ctx) => readMessage(ctx, id)))?.media;
const asks = () => graph.log.filter(({ path }) => path.startsWith("/__media")).length;

/** The next time has come. */
async function again(shop: CloudShop, id: string): Promise<void> {
  const where = { tenantId_id: { tenantId: shop.tenantId, id } };
  await rootDb().media.update({ where, data: { nextAttemptAt: new Date(0) } });
  await downloadMedia(shop.tenantId, id);
}

test("a customer's picture is pending, then here as it was sent, then has a small one", async () => {
  const { shop, bytes, messageId, mediaId } = await givenPicture((sent) => sha256(sent, "base64"));
  expect(await shown(shop, messageId)).toMatchObject({
    state: "pending",
    error: null,
    thumbnailUrl: null,
  });
  await workOff(["media"]);
  expect(await shown(shop, messageId)).toMatchObject({ state: "ready", width: 400, height: 300 });
  const row = await mediaRow(shop, mediaId);
  expect(Buffer.from(await readWholeFile(row.storageKey ?? "")).equals(bytes)).toBe(true);
  expect(row.sha256).toBe(sha256(bytes));
  expect(asks()).toBe(1);
  await workOff(["media-variants"]);
  expect((await shown(shop, messageId))?.placeholder).toContain("data:image/webp");
});

test("a checksum counts in base64 and in hexadecimal, and nonsense is none", async () => {
  for (const said of [(bytes: Uint8Array) => sha256(bytes, "hex"), () => "a1b2c3d4e5f6..."]) {
    const { shop, messageId } = await givenPicture(said);
    const first = asks();
    await workOff(["media"]);
    expect([asks() - first, (await shown(shop, messageId))?.state]).toEqual([1, "ready"]);
  }
});

test("a file that differs from its checksum is fetched once more, and kept when it comes the same", async () => {
  const { shop, messageId } = await givenPicture(() => sha256(Buffer.from("another"), "base64"));
  await workOff(["media"]);
  expect([asks(), (await shown(shop, messageId))?.state]).toEqual([2, "ready"]);
});

test("while Graph is down a file waits, longer each time, and comes when Graph is back", async () => {
  const { shop, messageId, mediaId } = await givenPicture();
  process.env.GRAPH_API_URL = nowhere;
  const pauses: number[] = [];
  for (let attempt = 1; attempt <= 3; attempt++) {
    const began = Date.now();
    if (attempt === 1) await workOff(["media"]);
    else await again(shop, mediaId);
    const row = await mediaRow(shop, mediaId);
    expect(row).toMatchObject({ state: "PENDING", attempts: attempt });
    pauses.push(Math.round(((row.nextAttemptAt?.getTime() ?? 0) - began) / 1_000));
  }
  expect(pauses).toEqual([5, 20, 80]);
  expect(await shown(shop, messageId)).toMatchObject({
    state: "pending",
    error: expect.stringMatching(/^REFUSED /),
  });
  process.env.GRAPH_API_URL = graph.url;
  await again(shop, mediaId);
  expect(await shown(shop, messageId)).toMatchObject({ state: "ready", error: null });
});

test("a wrong token holds a file back, and a new one within the week brings it", async () => {
  const { shop, messageId, mediaId } = await givenPicture();
  graph.onlyTokens([]);
  await workOff(["media"]);
  expect((await shown(shop, messageId))?.state).toBe("pending");
  graph.onlyTokens(null);
  await again(shop, mediaId);
  expect((await shown(shop, messageId))?.state).toBe("ready");
});

test("a file that Graph no longer has is given up at once, with the reason", async () => {
  const { shop, messageId, mediaId } = await givenPicture();
  const where = { tenantId_id: { tenantId: shop.tenantId, id: mediaId } };
  await rootDb().media.update({ where, data: { providerId: "449000000000009999" } });
  await workOff(["media"]);
  expect(await shown(shop, messageId)).toMatchObject({
    state: "failed",
    error: expect.stringMatching(/^100 /),
  });
});

test("after seven days the provider's id is dead, and the file given up", async () => {
  const { shop, messageId, mediaId } = await givenPicture();
  const where = { tenantId_id: { tenantId: shop.tenantId, id: mediaId } };
  const createdAt = new Date(Date.now() - 7 * 86_400_000 - 1_000);
  await rootDb().media.update({ where, data: { createdAt } });
  process.env.GRAPH_API_URL = nowhere;
  await workOff(["media"]);
  expect((await shown(shop, messageId))?.state).toBe("failed");
});

test("where a tenant's storage is full a customer's file waits for room, and is not lost", async () => {
  const { shop, messageId, mediaId } = await givenPicture();
  const tenant = { where: { id: shop.tenantId } };
  await rootDb().tenant.update({ ...tenant, data: { mediaQuotaMb: 1 } });
  await rootDb().mediaUsage.create({ data: { tenantId: shop.tenantId, bytes: 1_048_576n } });
  await workOff(["media"]);
  expect(await shown(shop, messageId)).toMatchObject({
    state: "pending",
    error: expect.stringMatching(/^STORAGE_FULL/),
  });
  expect(asks()).toBe(0);
  await rootDb().tenant.update({ ...tenant, data: { mediaQuotaMb: 2 } });
  await again(shop, mediaId);
  expect((await shown(shop, messageId))?.state).toBe("ready");
});
