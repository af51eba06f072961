import { afterAll, beforeAll, expect, test } from "vitest";
import { patchContact } from "#lib/contacts/patch.ts";
import { startConversation } from "#lib/conversations/start.ts";
import { rootDb } from "#lib/db/root.ts";
import { acceptPost } from "#lib/inbound/accept.ts";
import { addMedia } from "#lib/media/add.ts";
import { sendMessage } from "#lib/messages/send.ts";
import { type FakeGraph, startFakeGraph } from "#lib/testing/fake-graph.ts";
import { givenCloudChannel, givenShop } from "#lib/testing/given.ts";
import { workOff } from "#lib/testing/work.ts";
import { eventData } from "#lib/webhooks/event-data.ts";
import { askForSync } from "./ask.ts";
import { hearOfTemplate } from "./hear.ts";
import { listTemplates } from "./list.ts";

let graph: FakeGraph;
beforeAll(async () => {
  graph = await startFakeGraph();
  process.env.GRAPH_API_URL = graph.url;
});
afterAll(() => graph.close());

const code = (expected: string) => expect.objectContaining({ code: expected });
const at = (path: string) =>
  expect.objectContaining({ details: [expect.objectContaining({ path })] });

const template = (name: string, components: object[], more: object = {}) => ({
  id: `7${name.length}${name.charCodeAt(0)}`,
  name,
  language: "id",
  category: "UTILITY",
  status: "APPROVED",
  components,
  ...more,
});
const body = (text: string) => ({ type: "BODY", text });

/** A Cloud shop that has these templates, and a chat with a customer. */
async function givenTemplates(...templates: ReturnType<typeof template>[]) {
  const shop = await givenShop();
  const channel = await givenCloudChannel(shop);
  const channelId = channel.id;
  const sync = async (now: ReturnType<typeof template>[]) => {
    graph.setTemplates(now);
    await shop.run((ctx) => askForSync(ctx, { channelId }));
    await workOff(["templates"]);
  };
  await sync(templates);
  const list = async (more: object = {}) =>
    (await shop.run((ctx) => listTemplates(ctx, { limit: 100, ...more }))).items;
  const ids = new Map((await list()).map(({ name, id }) => [name, id]));
  const chat = await shop.run((ctx) =>
    startConversation(ctx, { channelId, phone: "0812-3456-7890" }),
  );
  const send = (
    name: string,
    templateParams?: string[] | Record<string, string>,
    mediaId?: string,
  ) =>
    shop.run((ctx) =>
      sendMessage(ctx, { id: chat.id, templateId: ids.get(name) ?? "", templateParams, mediaId }),
    );
  /** As it left for Graph. */
  const left = async () => {
    await workOff(["deliver"]);
    return (graph.accepted.at(-1)?.body as { template: object } | undefined)?.template;
  };
  return { shop, channelId, chat, sync, list, send, left };
}

test("all of an account's templates are read, however many pages they are", async () => {
  const many = Array.from({ length: 230 }, (_, n) => template(`nomor_${n}`, [body("Halo")]));
  const { shop, channelId, list, sync } = await givenTemplates(...many);
  expect(await rootDb().template.count({ where: { channelId } })).toBe(230);
  const first = await shop.run((ctx) => listTemplates(ctx, { limit: 100 }));
  expect(first.nextCursor).not.toBeNull();
  expect(await list({ q: "nomor_22" })).toHaveLength(11);

  await sync([template("nomor_1", [body("Halo")], { status: "PAUSED" })]);
  expect(await list()).toMatchObject([{ name: "nomor_1", status: "PAUSED" }]);
  expect(await list({ status: "APPROVED" })).toEqual([]);
  const where = { tenantId: shop.tenantId, type: "template.status" };
  expect(await rootDb().event.count({ where })).toBe(1);
});

test("named and positional variables, in text, header and buttons, reach Graph in their places", async () => {
  const { send, left, list } = await givenTemplates(
    template("bernama", [body("Halo {{nama}}, pesanan {{nomor}} sudah dikirim.")]),
    template("bernomor", [
      { type: "HEADER", format: "TEXT", text: "Resi {{1}}" },
      body("Halo {{1}}, paket {{2}} tiba besok."),
      {
        type: "BUTTONS",
        buttons: [
          { type: "QUICK_REPLY", text: "Ok" },
          { type: "URL", text: "Lacak", url: "https://toko.example/{{1}}" },
        ],
      },
    ]),
  );
  expect(await list()).toMatchObject([
    { name: "bernama", variables: ["nama", "nomor"] },
    { name: "bernomor", variables: ["header.1", "1", "2", "button.1"] },
  ]);
  const named = await send("bernama", { nama: "Sari", nomor: "INV-7" });
  expect(named.text).toBe("Halo Sari, pesanan INV-7 sudah dikirim.");
  expect(await left()).toMatchObject({
    name: "bernama",
    language: { code: "id" },
    components: [
      {
        type: "body",
        parameters: [
          { type: "text", parameter_name: "nama", text: "Sari" },
          { type: "text", parameter_name: "nomor", text: "INV-7" },
        ],
      },
    ],
  });
  await send("bernomor", ["JNE1", "Sari", "batik", "r/9"]);
  expect(await left()).toMatchObject({
    components: [
      { type: "header", parameters: [{ type: "text", text: "JNE1" }] },
      { type: "body", parameters: [{ text: "Sari" }, { text: "batik" }] },
      { type: "button", sub_type: "url", index: "1", parameters: [{ type: "text", text: "r/9" }] },
    ],
  });
});

test("the picture of a template's header is uploaded and goes with it", async () => {
  const { shop, send, left } = await givenTemplates(
    template("bergambar", [{ type: "HEADER", format: "IMAGE" }, body("Koleksi baru")]),
  );
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  const file = (bytes: Buffer, mimeType: string) =>
    shop.run((ctx) => addMedia(ctx, { bytes, mimeType, filename: null }));
  await expect(send("bergambar")).rejects.toEqual(at("mediaId"));
  const text = await file(Buffer.from("bukan gambar"), "text/plain");
  await expect(send("bergambar", [], text.id)).rejects.toEqual(at("mediaId"));
  await send("bergambar", [], (await file(png, "image/png")).id);
  expect(await left()).toMatchObject({
    components: [
      { type: "header", parameters: [{ type: "image", image: { id: expect.any(String) } }] },
    ],
  });
});

test("a wrong variable is named before anything is sent", async () => {
  const { send } = await givenTemplates(
    template("satu", [body("Halo {{1}}")]),
    template("mati", [body("Halo")], { status: "REJECTED" }),
  );
  await expect(send("satu")).rejects.toEqual(at("templateParams.1"));
  await expect(send("satu", ["a", "b"])).rejects.toEqual(at("templateParams.2"));
  await expect(send("satu", { nama: "a", 1: "b" })).rejects.toEqual(at("templateParams.nama"));
  await expect(send("satu", ["dua\nbaris"])).rejects.toEqual(at("templateParams.1"));
  await expect(send("satu", ["x".repeat(1_024)])).rejects.toEqual(at("templateParams"));
  await expect(send("mati")).rejects.toEqual(code("CONFLICT"));
});

test("who opted out gets no marketing, and still hears of their order", async () => {
  const { shop, chat, send } = await givenTemplates(
    template("promo", [body("Diskon!")], { category: "MARKETING" }),
    template("pesanan", [body("Dikirim")]),
  );
  await shop.run((ctx) => patchContact(ctx, { id: chat.contact.id, optedOut: true }));
  await expect(send("promo")).rejects.toEqual(code("CONFLICT"));
  expect(await send("pesanan")).toMatchObject({ status: "QUEUED" });
  await shop.run((ctx) => patchContact(ctx, { id: chat.contact.id, optedOut: false }));
  expect(await send("promo")).toMatchObject({ status: "QUEUED" });
});

test("a dead token pauses the channel and says so, and nothing that was known is lost", async () => {
  const { shop, channelId, list } = await givenTemplates(template("satu", [body("Halo")]));
  graph.onlyTokens(["another"]);
  await shop.run((ctx) => askForSync(ctx, { channelId }));
  await workOff(["templates"]);
  graph.onlyTokens(null);
  const channel = await rootDb().channel.findFirstOrThrow({ where: { id: channelId } });
  expect(channel).toMatchObject({
    state: "disconnected",
    templatesError: expect.stringContaining("190"),
  });
  expect(await list()).toHaveLength(1);
});

test("the sandbox has templates to try without an account, a one-time code among them", async () => {
  const shop = await givenShop();
  const channelId = shop.sandboxId;
  await shop.run((ctx) => askForSync(ctx, { channelId }));
  await workOff(["templates"]);
  const { items } = await shop.run((ctx) => listTemplates(ctx, { limit: 25, q: "kode" }));
  const { id } = await shop.run((ctx) =>
    startConversation(ctx, { channelId, phone: "0812-3456-7890" }),
  );
  const sent = await shop.run((ctx) =>
    sendMessage(ctx, { id, templateId: items[0]?.id ?? "", templateParams: ["123456"] }),
  );
  expect(sent.text).toBe("123456 adalah kode verifikasi Anda.");
});

test("template.status brings the template as the API shows it, told by Meta or found at a reading", async () => {
  const { shop, channelId, list, sync } = await givenTemplates(template("satu", [body("Halo")]));
  const { id: providerId } = template("satu", []);
  await shop.as({ kind: "channel" }, (ctx) =>
    hearOfTemplate(ctx, channelId, {
      kind: "template",
      at: new Date(),
      field: "message_template_status_update",
      templateId: providerId,
      value: { event: "PAUSED" },
    }),
  );
  const heard = await list();
  await sync([template("satu", [body("Halo {{1}}")], { status: "APPROVED" })]);
  const read = await list();
  expect([...heard, ...read].map(({ status }) => status)).toEqual(["PAUSED", "APPROVED"]);
  const where = { tenantId: shop.tenantId, type: "template.status" };
  const told = await rootDb().event.findMany({ where, orderBy: { id: "asc" } });
  expect(told.map(({ data }) => data)).toEqual([...heard, ...read]);
  for (const { data } of told)
    expect(eventData["template.status"].safeParse(data).error).toBeUndefined();
});

test("Meta's news of a template are taken over and told; one not known here is fetched", async () => {
  const { shop, channelId, list, sync } = await givenTemplates(template("satu", [body("Halo")]));
  const { id: providerId } = template("satu", []);
  const channel = await rootDb().channel.findFirstOrThrow({ where: { id: channelId } });
  const news = async (id: string, value: object) => {
    const change = {
      field: "message_template_status_update",
      value: { message_template_id: id, ...value },
    };
    const post = { entry: [{ id: channel.accountId, time: 1_800_000_000, changes: [change] }] };
    await shop.as({ kind: "channel" }, (ctx) =>
      acceptPost(ctx, channelId, Buffer.from(JSON.stringify(post))),
    );
    await workOff(["inbound", "templates"]);
  };
  await news(providerId, { event: "PAUSED" });
  expect(await list()).toMatchObject([{ status: "PAUSED" }]);
  await news(providerId, { event: "REINSTATED" });
  await news(providerId, { event: "FLAGGED" });
  expect(await list()).toMatchObject([{ status: "APPROVED" }]);
  await news(providerId, { new_category: "MARKETING" });
  expect(await list()).toMatchObject([{ category: "MARKETING" }]);
  graph.setTemplates([template("satu", [body("Halo")]), template("baru_sekali", [body("Hai")])]);
  await news("999", { event: "APPROVED" });
  expect(await list()).toHaveLength(2);
  const where = { tenantId: shop.tenantId, type: "template.status" };
  expect(await rootDb().event.count({ where })).toBe(4);
  await sync([]);
  expect(await list()).toEqual([]);
});
