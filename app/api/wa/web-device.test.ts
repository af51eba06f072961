import { beforeAll, expect, test } from "vitest";
import { rootDb } from "#lib/db/root.ts";
import { newId } from "#lib/ids.ts";
import { takeIn } from "#lib/inbound/take-in.ts";
import { seal } from "#lib/secrets.ts";
import { givenKey, givenShop, type Shop } from "#lib/testing/given.ts";
import { deviceRoutes } from "../routes.ts";

type Told = { status: boolean; code?: string; message: string; data: Record<string, unknown> };
type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;

let shop: Shop;
let device_id: string;
let chat_id: string;
let secret: string;
const phone = "6281234567890";

/** A linked phone, with one chat, which its customer began. */
beforeAll(async () => {
  shop = await givenShop();
  secret = await givenKey(shop);
  device_id = newId();
  await rootDb().channel.create({
    data: {
      tenantId: shop.tenantId,
      id: device_id,
      kind: "WEB",
      name: "HP toko",
      phone: "6281100000000",
      externalId: device_id,
      state: "disconnected",
    },
  });
  const from = { bsuid: null, lid: null, groupId: null, username: null, phone, name: "Sari" };
  const content = { type: "text" as const, text: "halo kak", media: null, payload: null };
  const said = {
    kind: "message" as const,
    id: "3EB0",
    at: new Date(),
    from,
    content,
    replyTo: null,
  };
  await shop.as({ kind: "channel" }, (ctx) => takeIn(ctx, device_id, said));
  const { id } = await rootDb().conversation.findFirstOrThrow({ where: { channelId: device_id } });
  chat_id = id;
});

async function call(
  path: keyof typeof deviceRoutes,
  method: "GET" | "POST",
  input: Record<string, string>,
  params: Record<string, string> = {},
): Promise<[number, Told]> {
  const url = new URL(`http://localhost${path}`);
  if (method === "GET") url.search = `${new URLSearchParams(input)}`;
  const request = new Request(url, {
    method,
    headers: {
      authorization: `Bearer ${secret}`,
      "content-type": "application/json",
      "accept-language": "en",
    },
    ...(method === "POST" && { body: JSON.stringify(input) }),
  });
  const handler = (deviceRoutes[path] as Record<string, unknown>)[method] as Handler;
  const answer = await handler(request, { params: Promise.resolve(params) });
  return [answer.status, (await answer.json()) as Told];
}

const refused = [422, { status: false, code: "CHANNEL_UNSUPPORTED" }] as const;

test("a web device answers who wrote to it, and may not write first", async () => {
  const send = (to: string) =>
    call("/api/wa/send", "POST", { device_id, phone: to, message: "halo" });
  expect(await send(phone)).toMatchObject([201, { data: { status: "queued", chat_id } }]);
  const first = await send("0813-9999-0000");
  expect(first).toMatchObject(refused);
  expect(first[1].message).toMatch(/only answers/);
  // And nobody was made up on the way.
  expect(await rootDb().contact.count({ where: { tenantId: shop.tenantId } })).toBe(1);
});

test("a web device has no templates, and is no WABA", async () => {
  expect(await call("/api/device/templates", "GET", { device_id })).toMatchObject(refused);
  const template = { device_id, phone, template_id: newId() };
  expect(await call("/api/wa/send-template", "POST", template)).toMatchObject(refused);
  const waba = { waba_id: device_id, phone, message: "halo" };
  expect(await call("/api/waba/send", "POST", waba)).toMatchObject(refused);
  const named = { waba_id: device_id, phone, template_name: "promo" };
  expect(await call("/api/waba/send-template", "POST", named)).toMatchObject(refused);
});

test("a web device takes a message back, for the team or for everyone", async () => {
  const sent = await call("/api/wa/send", "POST", { device_id, phone, message: "salah kirim" });
  const message_id = String(sent[1].data.message_id);
  for (const type of ["everyone", "me"]) {
    const answer = await call("/api/wa/delete", "POST", { device_id, message_id, type });
    expect(answer).toMatchObject([200, { data: { message_id, type } }]);
  }
});

test("while a phone is to scan it, a web device says its QR code, and not a moment longer", async () => {
  const linkExpiresAt = new Date(Date.now() + 20_000);
  await rootDb().webDevice.create({
    data: {
      tenantId: shop.tenantId,
      channelId: device_id,
      riskAcceptedKind: "user",
      riskAcceptedAt: new Date(),
      link: await seal({ qr: "2@for-the-phone" }),
      linkExpiresAt,
    },
  });
  const put = (state: string) =>
    rootDb().channel.updateMany({ where: { id: device_id }, data: { state } });
  const status = async () => (await call("/api/device/status", "GET", { device_id }))[1].data;
  await put("qr");
  expect(await status()).toMatchObject({ state: "qr", qr: "2@for-the-phone" });
  await rootDb().webDevice.updateMany({
    where: { channelId: device_id },
    data: { linkExpiresAt: new Date() },
  });
  expect(await status()).not.toHaveProperty("qr");
  for (const state of ["connecting", "connected", "banned", "disconnected"]) {
    await put(state);
    const told = await status();
    expect(told).toMatchObject({ state });
    expect(told).not.toHaveProperty("qr");
  }
});

test("a web device says its state, and its chats are read like any", async () => {
  expect(await call("/api/device/status", "GET", { device_id })).toMatchObject([
    200,
    { data: { device_id, kind: "WEB", phone: "6281100000000", state: "disconnected" } },
  ]);
  expect(await call("/api/wa/chats", "GET", { device_id })).toMatchObject([
    200,
    { data: { chats: [{ id: chat_id, phone, name: "Sari", unread: 1 }] } },
  ]);
  const path = { phone: "0812-3456-7890" };
  expect(await call("/api/wa/mark-read", "POST", { device_id, ...path })).toMatchObject([
    200,
    { data: { chat_id, unread: 0 } },
  ]);
  const [status] = await call("/api/wa/chat/{phone}", "GET", { device_id }, path);
  expect(status).toBe(200);
  const [none] = await call("/api/wa/photo/{phone}", "GET", { device_id }, path);
  expect(none).toBe(404);
});
