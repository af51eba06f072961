import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { startConversation } from "#lib/conversations/start.ts";
import { rootDb } from "#lib/db/root.ts";
import { newId } from "#lib/ids.ts";
import { addMedia } from "#lib/media/add.ts";
import { sendMessage } from "#lib/messages/send.ts";
import { type FakeGraph, startFakeGraph } from "#lib/testing/fake-graph.ts";
import { type CloudShop, givenCloudShop } from "#lib/testing/given-chat.ts";
import { workOff } from "#lib/testing/work.ts";
import { presentTemplate } from "./present.ts";

let graph: FakeGraph;
let shop: CloudShop;
beforeAll(async () => {
  graph = await startFakeGraph();
  process.env.GRAPH_API_URL = graph.url;
});
afterAll(() => graph.close());
beforeEach(async () => {
  shop = await givenCloudShop();
});

type Params = string[] | Record<string, string>;
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const picture = async () =>
  (await shop.run((ctx) => addMedia(ctx, { bytes: png, mimeType: "image/png", filename: "a.png" })))
    .id;
const body = (text = "Halo") => ({ type: "BODY", text });
const buttons = (...all: object[]) => ({ type: "BUTTONS", buttons: all });

/** A template of these parts; sends it, and answers its components as they reached Graph. */
async function givenTemplate(...components: object[]) {
  const { tenantId, channel } = shop;
  const row = await rootDb().template.create({
    data: {
      tenantId,
      id: newId(),
      channelId: channel.id,
      name: `t_${newId().slice(-8)}`,
      language: "id",
      category: "MARKETING",
      status: "APPROVED",
      components,
    },
  });
  const { id } = await shop.run((ctx) =>
    startConversation(ctx, { channelId: channel.id, phone: "0812-3456-7890" }),
  );
  const send = (templateParams?: Params, mediaId?: string) =>
    shop.run((ctx) => sendMessage(ctx, { id, templateId: row.id, templateParams, mediaId }));
  const { variables, optionalVariables } = presentTemplate(row);
  return {
    variables,
    optionalVariables,
    send,
    left: async (templateParams?: Params, mediaId?: string) => {
      await send(templateParams, mediaId);
      await workOff(["deliver"]);
      const sent = graph.accepted.at(-1)?.body.template as { components?: object[] } | undefined;
      return sent?.components ?? [];
    },
  };
}
const wrong = (...paths: string[]) =>
  expect.objectContaining({
    code: "VALIDATION_ERROR",
    details: paths.map((path) => expect.objectContaining({ path: `templateParams.${path}` })),
  });

test("a location header is filled in by its four parts", async () => {
  const { variables, left, send } = await givenTemplate(
    { type: "HEADER", format: "LOCATION" },
    body("Toko kami, {{1}}"),
  );
  expect(variables).toEqual([
    "header.latitude",
    "header.longitude",
    "header.name",
    "header.address",
    "1",
  ]);
  const place = {
    "header.latitude": "-7.5755",
    "header.longitude": "110.8243",
    "header.name": "Batik Laras",
    "header.address": "Laweyan, Solo",
  };
  expect(await left({ ...place, 1: "kak Sari" })).toEqual([
    {
      type: "header",
      parameters: [
        {
          type: "location",
          location: {
            latitude: "-7.5755",
            longitude: "110.8243",
            name: "Batik Laras",
            address: "Laweyan, Solo",
          },
        },
      ],
    },
    { type: "body", parameters: [{ type: "text", text: "kak Sari" }] },
  ]);
  await expect(send({ ...place, "header.latitude": "utara", 1: "x" })).rejects.toEqual(
    wrong("header.latitude"),
  );
  await expect(send({ ...place, "header.longitude": "181", 1: "x" })).rejects.toEqual(
    wrong("header.longitude"),
  );
});

test("buttons: the end of an address, a code, and what a tap tells us", async () => {
  const { variables, optionalVariables, left, send } = await givenTemplate(
    body(),
    buttons(
      { type: "QUICK_REPLY", text: "Mau" },
      { type: "QUICK_REPLY", text: "Tidak" },
      { type: "URL", text: "Lihat", url: "https://toko.example/{{1}}" },
      { type: "COPY_CODE", example: "HEMAT" },
      { type: "PHONE_NUMBER", text: "Telepon", phone_number: "+62811" },
      { type: "FLOW", text: "Isi" },
    ),
  );
  expect(variables).toEqual(["button.2", "button.3"]);
  expect(optionalVariables).toEqual(["button.0", "button.1", "button.5"]);
  const flow = {
    type: "button",
    sub_type: "flow",
    index: "5",
    parameters: [{ type: "action", action: { flow_token: "unused" } }],
  };
  const given = [
    {
      type: "button",
      sub_type: "url",
      index: "2",
      parameters: [{ type: "text", text: "promo/7" }],
    },
    {
      type: "button",
      sub_type: "copy_code",
      index: "3",
      parameters: [{ type: "coupon_code", coupon_code: "HEMAT20" }],
    },
  ];
  expect(await left(["promo/7", "HEMAT20"])).toEqual([...given, flow]);
  const all = { "button.0": "mau-7", "button.2": "promo/7", "button.3": "HEMAT20" };
  expect(await left({ ...all, "button.5": "tok" })).toEqual([
    {
      type: "button",
      sub_type: "quick_reply",
      index: "0",
      parameters: [{ type: "payload", payload: "mau-7" }],
    },
    ...given,
    { ...flow, parameters: [{ type: "action", action: { flow_token: "tok" } }] },
  ]);
  await expect(send({ ...all, "button.3": "LEBIHDARI15KARAKTER" })).rejects.toEqual(
    wrong("button.3"),
  );
});

test("an offer ends at a time that is still to come", async () => {
  const { variables, left, send } = await givenTemplate(
    {
      type: "LIMITED_TIME_OFFER",
      limited_time_offer: { text: "Sampai malam", has_expiration: true },
    },
    body("Diskon {{1}}"),
  );
  expect(variables).toEqual(["1", "offer.expiresAt"]);
  const at = "2099-12-31T16:59:59Z";
  expect(await left(["20 %", at])).toEqual([
    { type: "body", parameters: [{ type: "text", text: "20 %" }] },
    {
      type: "limited_time_offer",
      parameters: [
        {
          type: "limited_time_offer",
          limited_time_offer: { expiration_time_ms: Date.parse(at) },
        },
      ],
    },
  ]);
  for (const bad of ["besok", "2020-01-01T00:00:00Z", "7"]) {
    await expect(send(["20 %", bad])).rejects.toEqual(wrong("offer.expiresAt"));
  }
});

test("a carousel has a picture, words and buttons for each card, each picture handed over once", async () => {
  const card = (header: string) => ({
    components: [
      { type: "HEADER", format: header },
      body("{{1}} mulai {{2}}"),
      buttons(
        { type: "QUICK_REPLY", text: "Pesan" },
        { type: "URL", text: "Lihat", url: "https://toko.example/{{1}}" },
      ),
    ],
  });
  const { variables, optionalVariables, left, send } = await givenTemplate(body("Hai {{1}}"), {
    type: "CAROUSEL",
    cards: [card("IMAGE"), card("IMAGE")],
  });
  const ofCard = (n: number) =>
    ["mediaId", "1", "2", "button.1"].map((name) => `card.${n}.${name}`);
  expect(variables).toEqual(["1", ...ofCard(0), ...ofCard(1)]);
  expect(optionalVariables).toEqual(["card.0.button.0", "card.1.button.0"]);
  const [first, second] = [await picture(), await picture()];
  const uploads = () => graph.log.filter(({ path }) => path.endsWith("/media")).length;
  const before = uploads();
  const params = ["Sari", first, "Parang", "245 ribu", "p/1", second, "Kawung", "275 ribu", "p/2"];
  const components = await left(params);
  expect(uploads() - before).toBe(2);
  const shown = (index: number, words: string[], address: string) => ({
    card_index: index,
    components: [
      {
        type: "header",
        parameters: [{ type: "image", image: { id: expect.stringMatching(/^\d+$/) } }],
      },
      { type: "body", parameters: words.map((text) => ({ type: "text", text })) },
      {
        type: "button",
        sub_type: "url",
        index: "1",
        parameters: [{ type: "text", text: address }],
      },
    ],
  });
  expect(components).toEqual([
    { type: "body", parameters: [{ type: "text", text: "Sari" }] },
    {
      type: "carousel",
      cards: [shown(0, ["Parang", "245 ribu"], "p/1"), shown(1, ["Kawung", "275 ribu"], "p/2")],
    },
  ]);
  await left(params);
  expect(uploads() - before).toBe(2);
  await expect(send(params.with(1, "bukan-id").with(5, newId()))).rejects.toEqual(
    wrong("card.0.mediaId", "card.1.mediaId"),
  );
});

test("products: in the header, in a catalog, and several at once", async () => {
  const { left } = await givenTemplate(
    { type: "HEADER", format: "PRODUCT" },
    body(),
    buttons({ type: "CATALOG", text: "Katalog" }, { type: "MPM", text: "Lihat produk" }),
  );
  const params = {
    "header.productRetailerId": "BTK-1",
    "header.catalogId": "777",
    "button.0": "BTK-9",
    "button.1": "BTK-1, BTK-2",
    "button.1.title": "Terlaris",
  };
  expect(await left(params)).toEqual([
    {
      type: "header",
      parameters: [
        { type: "product", product: { product_retailer_id: "BTK-1", catalog_id: "777" } },
      ],
    },
    {
      type: "button",
      sub_type: "CATALOG",
      index: "0",
      parameters: [{ type: "action", action: { thumbnail_product_retailer_id: "BTK-9" } }],
    },
    {
      type: "button",
      sub_type: "mpm",
      index: "1",
      parameters: [
        {
          type: "action",
          action: {
            thumbnail_product_retailer_id: "BTK-1",
            sections: [
              {
                title: "Terlaris",
                product_items: [{ product_retailer_id: "BTK-1" }, { product_retailer_id: "BTK-2" }],
              },
            ],
          },
        },
      ],
    },
  ]);
});

test("every wrong variable is named at once, with what is wrong with it", async () => {
  const { send } = await givenTemplate(
    { type: "HEADER", format: "TEXT", text: "Resi {{1}}" },
    body("Halo {{nama}}, paket {{paket}}"),
    buttons({ type: "COPY_CODE" }),
  );
  const params = { "header.1": "a\nb", nama: "", lain: "x", "button.0": "x".repeat(16) };
  await expect(send(params)).rejects.toEqual(
    wrong("nama", "paket", "lain", "header.1", "button.0"),
  );
  const good = { nama: "Sari", paket: "batik", "button.0": "HEMAT" };
  await expect(send({ ...good, "header.1": "x".repeat(60) })).rejects.toEqual(
    expect.objectContaining({ code: "VALIDATION_ERROR" }),
  );
  expect(await send({ ...good, "header.1": "JNE1" })).toMatchObject({ status: "QUEUED" });
});
