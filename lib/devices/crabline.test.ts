import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { rootDb } from "#lib/db/root.ts";
import { runJobs } from "#lib/jobs/run.ts";
import { sendMessage } from "#lib/messages/send.ts";
import { givenShop, type Shop } from "#lib/testing/given.ts";
import { givenDevice } from "#lib/testing/given-device.ts";
import { until } from "#lib/testing/until.ts";
import { startWhatsAppWeb, type WhatsAppWeb } from "#lib/testing/whatsapp-web.ts";
import { isInstalled } from "./installed.ts";
import { runDevices } from "./run.ts";

// Against crabline's mock of WhatsApp's server, with an unpatched Baileys in its own thread.

let web: WhatsAppWeb;
let stopJobs: () => Promise<void>;
beforeAll(async () => {
  stopJobs = await runJobs();
});
afterAll(() => stopJobs());

const undo: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  web = await startWhatsAppWeb();
  undo.push(() => web.close());
});
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

const withBaileys = test.skipIf(!isInstalled());
const customer = "628123456789";

const channelOf = ({ tenantId }: Shop, id: string) =>
  rootDb().channel.findUniqueOrThrow({ where: { tenantId_id: { tenantId, id } } });

async function connectedShop() {
  const shop = await givenShop();
  const id = await givenDevice(shop, { phone: web.phone });
  undo.push(runDevices(web.url));
  await until(
    "the device is connected",
    async () => (await channelOf(shop, id)).state === "connected",
  );
  return { shop, id };
}

const messagesOf = (shop: Shop, channelId: string) =>
  rootDb().message.findMany({
    where: { tenantId: shop.tenantId, channelId, type: { not: "event" } },
    orderBy: { createdAt: "asc" },
  });

withBaileys("a customer writes, an agent answers, and the answer arrives once", async () => {
  const { shop, id } = await connectedShop();
  expect(await channelOf(shop, id)).toMatchObject({ phone: web.phone, stateReason: null });
  await web.say({ from: customer, text: "Halo, ada batik parang?" });
  const said = await until("the message", async () => (await messagesOf(shop, id))[0]);
  expect(said).toMatchObject({ direction: "IN", text: "Halo, ada batik parang?" });
  const { conversationId } = said;
  await shop.run((ctx) => sendMessage(ctx, { id: conversationId, text: "Ada kak, Rp 245.000" }));
  await until("the answer is sent", async () => {
    const rows = await messagesOf(shop, id);
    return rows.some(({ direction, status }) => direction === "OUT" && status === "SENT");
  });
  const texts = web.heard.map(({ message }) => message.conversation);
  expect(texts.filter((text) => text === "Ada kak, Rp 245.000")).toHaveLength(1);
  const [contact] = await rootDb().contact.findMany({ where: { tenantId: shop.tenantId } });
  expect(contact).toMatchObject({ phone: customer, name: "Siti" });
});

withBaileys("a voice note is fetched, opened and kept", async () => {
  const { shop, id } = await connectedShop();
  const sound = Buffer.from("OggS, or something like it");
  const audio = { contentBase64: sound.toString("base64"), mimeType: "audio/ogg", ptt: true };
  await web.say({ from: customer, audio });
  const media = await until("the file", () =>
    rootDb().media.findFirst({ where: { tenantId: shop.tenantId, channelId: id, state: "READY" } }),
  );
  expect(media).toMatchObject({ sizeBytes: sound.byteLength });
  expect((await messagesOf(shop, id))[0]).toMatchObject({ type: "voice", mediaId: media.id });
});

withBaileys("when WhatsApp hangs up the device comes again, and what waited goes out", async () => {
  const { shop, id } = await connectedShop();
  await web.say({ from: customer, text: "Halo" });
  const { conversationId } = await until(
    "the message",
    async () => (await messagesOf(shop, id))[0],
  );
  const { port } = web;
  await web.close();
  await until("it is noticed", async () => (await channelOf(shop, id)).state === "connecting");
  expect((await channelOf(shop, id)).stateReason).toMatch(/^waiting: /);
  const { id: sent } = await shop.run((ctx) =>
    sendMessage(ctx, { id: conversationId, text: "Sebentar ya kak" }),
  );
  web = await startWhatsAppWeb({ port });
  const row = () =>
    rootDb().message.findUniqueOrThrow({
      where: { tenantId_id: { tenantId: shop.tenantId, id: sent } },
    });
  await until("it is sent", async () => (await row()).status === "SENT", 25_000);
  expect(web.heard.map(({ message }) => message.conversation)).toContain("Sebentar ya kak");
  expect((await channelOf(shop, id)).state).toBe("connected");
});

withBaileys("the keys are in the database, and nobody can read them there", async () => {
  const { shop, id } = await connectedShop();
  await until(
    "some keys",
    async () => (await rootDb().webAuth.count({ where: { channelId: id } })) > 1,
  );
  const { creds } = await rootDb().webDevice.findUniqueOrThrow({
    where: { tenantId_channelId: { tenantId: shop.tenantId, channelId: id } },
  });
  const keys = await rootDb().webAuth.findMany({ where: { channelId: id } });
  const kept = [creds ?? "", ...keys.map(({ value }) => value)];
  // Compact JWE, and not a word of what is in it.
  for (const text of kept) expect(text).toMatch(/^eyJ[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+$/);
});
