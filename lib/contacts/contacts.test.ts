import { expect, test } from "vitest";
import type { Actor } from "#lib/context.ts";
import { startConversation } from "#lib/conversations/start.ts";
import { rootDb } from "#lib/db/root.ts";
import { listLabels } from "#lib/labels/list.ts";
import { say } from "#lib/sandbox/say.ts";
import { givenCloudChannel, givenShop, type Shop } from "#lib/testing/given.ts";
import { workOff } from "#lib/testing/work.ts";
import { createContact } from "./create.ts";
import { exportContact } from "./export.ts";
import { exportContacts } from "./export-csv.ts";
import { listContacts } from "./list.ts";
import { mergeByHand } from "./merge-by-hand.ts";
import { patchContact } from "./patch.ts";

const code = (expected: string) => expect.objectContaining({ code: expected });

async function customerSays(shop: Shop, from: string, name: string, text: string) {
  await shop.run((ctx) => say(ctx, { from, name, text }));
  await workOff(["inbound"]);
}

test("people are found by name and by digits as they are typed, page by page", async () => {
  const shop = await givenShop();
  for (const [phone, name] of [
    ["0812-1111-2222", "Sari Dewi"],
    ["0813-3333-4444", "Budi 100%"],
    ["0814-5555-6666", "sari kecil"],
  ] as const) {
    await shop.run((ctx) => createContact(ctx, { phone, name }));
  }
  const find = async (q?: string) =>
    (await shop.run((ctx) => listContacts(ctx, { limit: 100, q }))).items.map(({ name }) => name);
  expect(await find()).toEqual(["sari kecil", "Budi 100%", "Sari Dewi"]);
  expect(await find("SARI")).toEqual(["sari kecil", "Sari Dewi"]);
  expect(await find("0812-1111")).toEqual(["Sari Dewi"]);
  expect(await find("0%")).toEqual(["Budi 100%"]);
  expect(await find("_")).toEqual([]);

  const first = await shop.run((ctx) => listContacts(ctx, { limit: 2 }));
  const cursor = first.nextCursor ?? undefined;
  const second = await shop.run((ctx) => listContacts(ctx, { limit: 2, cursor }));
  expect(second).toMatchObject({ items: [{ name: "Sari Dewi" }], nextCursor: null });
});

test("a number belongs to one contact, however it is typed", async () => {
  const shop = await givenShop();
  const made = await shop.run((ctx) => createContact(ctx, { phone: "0812-3456-7890" }));
  expect(made).toMatchObject({ phone: "6281234567890", name: null, labels: [] });
  const again = shop.run((ctx) => createContact(ctx, { phone: "+62 812 3456 7890" }));
  await expect(again).rejects.toEqual(code("CONFLICT"));
  const wrong = shop.run((ctx) => createContact(ctx, { phone: "12345" }));
  await expect(wrong).rejects.toEqual(code("VALIDATION_ERROR"));
});

test("a name that one of us wrote stays, whatever the customer calls themselves", async () => {
  const shop = await givenShop();
  const { id } = await shop.run((ctx) =>
    createContact(ctx, { phone: "0812-3456-7890", name: "Bu Sari, Solo" }),
  );
  await customerSays(shop, "0812-3456-7890", "✨S✨", "halo");
  const [contact] = (await shop.run((ctx) => listContacts(ctx, { limit: 1 }))).items;
  expect(contact).toMatchObject({ id, name: "Bu Sari, Solo" });
});

test("a label that is new joins the shop's list, and is spelled in one way", async () => {
  const shop = await givenShop();
  const { id } = await shop.run((ctx) => createContact(ctx, { phone: "0812-3456-7890" }));
  await shop.run((ctx) => patchContact(ctx, { id, labels: ["VIP", "grosir"] }));
  const patched = await shop.run((ctx) => patchContact(ctx, { id, labels: ["vip", "baru"] }));
  expect(patched.labels).toEqual(["VIP", "baru"]);
  const { items } = await shop.run((ctx) => listLabels(ctx, { limit: 25 }));
  expect(items.map(({ name }) => name).sort()).toEqual(["VIP", "baru", "grosir"]);
});

test("two contacts that are one person become one, with both numbers and all that was said", async () => {
  const shop = await givenShop();
  await customerSays(shop, "0812-1111-2222", "Sari", "dari nomor lama");
  await customerSays(shop, "0813-3333-4444", "Sari baru", "dari nomor baru");
  const [newer, older] = (await shop.run((ctx) => listContacts(ctx, { limit: 2 }))).items;
  const into = older?.id ?? "";
  const from = newer?.id ?? "";
  await expect(shop.run((ctx) => mergeByHand(ctx, { id: into, from: into }))).rejects.toEqual(
    code("VALIDATION_ERROR"),
  );
  const merged = await shop.run((ctx) => mergeByHand(ctx, { id: into, from }));
  expect(merged.identities.map(({ value }) => value).sort()).toEqual([
    "6281211112222",
    "6281333334444",
  ]);
  expect(merged.phone).toBe("6281333334444");
  const { conversations } = await shop.run((ctx) => exportContact(ctx, { id: into }));
  expect(conversations).toHaveLength(1);
  expect(conversations[0]?.messages.map(({ text }) => text)).toEqual([
    "dari nomor lama",
    "dari nomor baru",
  ]);
  await expect(shop.run((ctx) => mergeByHand(ctx, { id: into, from }))).rejects.toEqual(
    code("NOT_FOUND"),
  );
});

test("an export tells a person everything that we hold, what was taken back included", async () => {
  const shop = await givenShop();
  await customerSays(shop, "0812-1111-2222", "Sari", "rahasia");
  await rootDb().message.updateMany({
    where: { tenantId: shop.tenantId },
    data: { deletedAt: new Date() },
  });
  const [contact] = (await shop.run((ctx) => listContacts(ctx, { limit: 1 }))).items;
  const told = await shop.run((ctx) => exportContact(ctx, { id: contact?.id ?? "" }));
  expect(told.contact).toMatchObject({ name: "Sari", phone: "6281211112222" });
  expect(told.conversations[0]?.messages[0]).toMatchObject({ text: "rahasia" });
});

test("a spreadsheet runs nothing that a customer calls themselves", async () => {
  const shop = await givenShop();
  await customerSays(shop, "0812-1111-2222", '=HYPERLINK("http://x","klik")', "halo");
  const csv = await (await shop.run((ctx) => exportContacts(ctx))).text();
  expect(csv.split("\r\n")[1]).toMatch(/^"'=HYPERLINK\(""http:\/\/x"",""klik""\)",6281211112222,/);
});

test("a test key sees who is in the sandbox and nowhere else", async () => {
  const shop = await givenShop();
  const cloud = await givenCloudChannel(shop);
  const key: Actor = { kind: "key", id: cloud.id, name: "uji", mode: "test", scopes: [] };
  await customerSays(shop, "0812-1111-2222", "Pura-pura", "halo");
  await customerSays(shop, "0813-3333-4444", "Keduanya", "halo");
  for (const phone of ["0813-3333-4444", "0814-5555-6666"]) {
    await shop.run((ctx) => startConversation(ctx, { channelId: cloud.id, phone }));
  }
  const { items } = await shop.as(key, (ctx) => listContacts(ctx, { limit: 25 }));
  expect(items.map(({ name }) => name)).toEqual(["Pura-pura"]);
});
