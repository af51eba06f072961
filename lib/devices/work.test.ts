import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { patchConversation } from "#lib/conversations/patch.ts";
import { rootDb } from "#lib/db/root.ts";
import { deleteMessage } from "#lib/messages/delete.ts";
import { sendMessage } from "#lib/messages/send.ts";
import { givenShop, type Shop } from "#lib/testing/given.ts";
import { givenDevice } from "#lib/testing/given-device.ts";
import { webMessage, webSay } from "#lib/testing/web-post.ts";
import { workOff } from "#lib/testing/work.ts";
import type { DeviceAnswer, DeviceCall } from "#lib/whatsapp/web/device-calls.ts";
import { setLine } from "#lib/whatsapp/web/line.ts";

// Shape tests: the jobs are the real ones, the line to the device is pretended.

const phone = "628123456789";
let shop: Shop;
let device: string;
let asked: { call: DeviceCall; at: number }[];
let photo: string | null;

/** Where WhatsApp keeps people's pictures for a while. */
const pictures = createServer((_, response) => {
  sharp({ create: { width: 64, height: 64, channels: 3, background: "#a05030" } })
    .png()
    .toBuffer()
    .then((bytes) => response.writeHead(200, { "content-type": "image/png" }).end(bytes));
});
const picture = () => `http://127.0.0.1:${(pictures.address() as AddressInfo).port}/p.jpg`;
beforeAll(async () => {
  process.env.OUTBOUND_ALLOW = "127.0.0.1";
  await new Promise<void>((resolve) => pictures.listen(0, "127.0.0.1", resolve));
});
afterAll(() => pictures.close());

beforeEach(async () => {
  shop = await givenShop();
  device = await givenDevice(shop, { state: "connected" });
  asked = [];
  photo = null;
  const answerTo = (call: DeviceCall): DeviceAnswer =>
    call.do === "photo" ? { ok: true, value: photo } : { ok: true };
  setLine({
    async ask(_channel, call) {
      asked.push({ call, at: Date.now() });
      return answerTo(call);
    },
    upload: () => Promise.reject(new Error("not in this test")),
    download: async () => ({ gone: true, message: "not in this test" }),
  });
});
afterEach(() => setLine(null));

const calls = <Do extends DeviceCall["do"]>(what: Do) =>
  asked.flatMap(({ call, at }) =>
    call.do === what ? [{ at, ...(call as Extract<DeviceCall, { do: Do }>) }] : [],
  );
const contact = () => rootDb().contact.findFirstOrThrow({ where: { tenantId: shop.tenantId } });

async function written(...texts: string[]): Promise<string> {
  await webSay(shop, device, ...texts.map((text) => webMessage(text)));
  const [row] = await rootDb().conversation.findMany({ where: { tenantId: shop.tenantId } });
  return row?.id ?? "";
}

test("who writes has their picture fetched, once a week, and it goes when they hide it", async () => {
  photo = picture();
  await written("halo");
  await workOff(["photo"]);
  const { photoId, photoFrom } = await contact();
  expect([photoId, photoFrom]).toEqual([expect.any(String), "CHANNEL"]);
  expect(calls("photo")).toMatchObject([{ of: { phone } }]);
  await written("lagi");
  await workOff(["photo"]);
  expect(calls("photo")).toHaveLength(1);

  photo = null;
  await rootDb().contact.updateMany({
    where: { tenantId: shop.tenantId },
    data: { photoAskedAt: new Date(Date.now() - 8 * 86_400_000) },
  });
  await written("seminggu kemudian");
  await workOff(["photo"]);
  expect((await contact()).photoId).toBeNull();
});

test("it speaks as a person at a phone might: one message every two seconds, in order", async () => {
  const id = await written("halo");
  for (const text of ["satu", "dua"]) await shop.run((ctx) => sendMessage(ctx, { id, text }));
  await workOff(["deliver"]);
  const sent = calls("send");
  expect(sent.map(({ content }) => content)).toMatchObject([{ text: "satu" }, { text: "dua" }]);
  expect((sent[1]?.at ?? 0) - (sent[0]?.at ?? 0)).toBeGreaterThan(1_900);
});

test("to one person it says no more than a few things at a stretch", async () => {
  const id = await written("halo");
  for (let n = 0; n < 6; n += 1) await shop.run((ctx) => sendMessage(ctx, { id, text: `${n}` }));
  // As if the number itself might speak faster.
  await rootDb().channel.updateMany({ where: { id: device }, data: { sendsPerSecond: 50 } });
  await workOff(["deliver"]);
  expect(calls("send").length).toBeLessThan(6);
  const { holdUntil } = await rootDb().conversation.findFirstOrThrow({ where: { id } });
  expect(holdUntil?.getTime()).toBeGreaterThan(Date.now());
});

test("a chat that is read is read on the phone, message by message", async () => {
  // Whoever was answered in the tests before has been read, too.
  await workOff(["read-receipt"]);
  asked = [];
  const id = await written("satu", "dua");
  await shop.run((ctx) => patchConversation(ctx, { id, read: true }));
  await workOff(["read-receipt"]);
  const [read] = calls("read");
  expect(read?.chat.with).toMatchObject({ phone });
  expect(read?.chat.messages).toHaveLength(2);
});

test("taken back for everyone the phone is told so, and taken away for us alone, too", async () => {
  const id = await written("halo");
  const { id: ours } = await shop.run((ctx) => sendMessage(ctx, { id, text: "salah" }));
  await workOff(["deliver"]);
  const [sent] = calls("send");
  await shop.run((ctx) => deleteMessage(ctx, { id: ours, for: "everyone" }));
  await workOff(["unsend"]);
  expect(calls("unsend")).toMatchObject([{ to: { phone }, id: sent?.id }]);
  const theirs = await rootDb().message.findFirstOrThrow({
    where: { tenantId: shop.tenantId, direction: "IN", type: "text" },
  });
  await shop.run((ctx) => deleteMessage(ctx, { id: theirs.id, for: "me" }));
  await workOff(["forget"]);
  expect(calls("forget")).toMatchObject([
    { chat: { phone }, message: { id: theirs.providerId, own: false } },
  ]);
});
