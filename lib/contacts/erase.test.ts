import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startConversation } from "#lib/conversations/start.ts";
import { rootDb } from "#lib/db/root.ts";
import { acceptPost } from "#lib/inbound/accept.ts";
import { addMedia } from "#lib/media/add.ts";
import { addNote } from "#lib/messages/note.ts";
import { sendMessage } from "#lib/messages/send.ts";
import { seal, unseal } from "#lib/secrets.ts";
import * as hook from "#lib/testing/fake-graph/webhook.ts";
import { givenCloudChannel, givenShop, type Shop } from "#lib/testing/given.ts";
import { leftoversOf } from "#lib/testing/leftovers.ts";
import { workOff } from "#lib/testing/work.ts";
import { eraseContact } from "./erase.ts";
import { eraseRemains } from "./erase-remains.ts";
import { listContacts } from "./list.ts";
import { patchContact } from "./patch.ts";

process.env.DATA_DIR = mkdtempSync(join(tmpdir(), "sapa-erase-"));

const sari = { from: "628123456789", userId: "ID.4711", name: "Sari Dewi" };
const words = [/628123456789(?!\d)/, /ID\.4711/, /Sari/, /alamat saya/, /suka biru/, /resi/];

/** Sari has written, on a Cloud channel; a neighbour whose number only begins like hers has, too. */
async function givenSari() {
  const shop = await givenShop();
  const { id: channelId, phoneNumberId, wabaId } = await givenCloudChannel(shop);
  const to = { phoneNumberId, wabaId };
  const post = async (body: object) => {
    await shop.as({ kind: "channel" }, (ctx) =>
      acceptPost(ctx, channelId, Buffer.from(JSON.stringify(body))),
    );
  };
  const first = hook.textMessage({ ...to, ...sari, text: "alamat saya di Solo" });
  await post(first);
  await post(hook.textMessage({ ...to, from: "6281234567891", name: "Tono", text: "halo" }));
  await workOff(["inbound"]);
  const contact = await rootDb().contact.findFirstOrThrow({
    where: { tenantId: shop.tenantId, phone: sari.from },
    include: { conversations: true },
  });
  const conversationId = contact.conversations[0]?.id ?? "";
  return { shop, channelId, to, post, first, contactId: contact.id, conversationId };
}

const contactsOf = (shop: Shop) =>
  shop.run(async (ctx) => (await listContacts(ctx, { limit: 100 })).items.map(({ name }) => name));

test("an erased person has left nothing behind, in any table or file, and the neighbour everything", async () => {
  const { shop, contactId, conversationId } = await givenSari();
  const id = conversationId;
  const file = { bytes: Buffer.from("resi Sari"), mimeType: "text/plain", filename: "resi.txt" };
  const media = await shop.run((ctx) => addMedia(ctx, file));
  await shop.run((ctx) => sendMessage(ctx, { id, mediaId: media.id, text: "ini resi Kak Sari" }));
  await shop.run((ctx) => addNote(ctx, { id, text: "suka biru" }));
  await shop.run((ctx) => patchContact(ctx, { id: contactId, note: "suka biru" }));
  await rootDb().idempotencyKey.create({
    data: {
      tenantId: shop.tenantId,
      credentialId: shop.ownerId,
      key: "kirim-1",
      fingerprint: new Uint8Array(1),
      status: 201,
      answer: await seal(`{"ok":true,"data":{"conversationId":"${id}","text":"ini resi"}}`),
    },
  });
  expect((await leftoversOf(shop.tenantId, words)).length).toBeGreaterThan(5);
  const { storageKey } = await rootDb().media.findFirstOrThrow({ where: { id: media.id } });
  const path = join(process.env.DATA_DIR ?? "", "media", storageKey ?? "");
  expect(existsSync(path)).toBe(true);

  await shop.run((ctx) => eraseContact(ctx, { id: contactId }));
  await workOff(["erase-remains"]);

  expect(await leftoversOf(shop.tenantId, words)).toEqual([]);
  expect(existsSync(path)).toBe(false);
  expect(await contactsOf(shop)).toEqual(["Tono"]);
  const kept = await rootDb().idempotencyKey.findFirstOrThrow({ where: { key: "kirim-1" } });
  expect(kept.status).toBe(404);
  expect(await unseal<string>(kept.answer)).toContain("NOT_FOUND");
});

test("erasing again answers as before, and what was spent stays spent", async () => {
  const { shop, contactId } = await givenSari();
  const ledger = () => rootDb().creditEntry.count({ where: { tenantId: shop.tenantId } });
  const before = await ledger();
  const first = await shop.run((ctx) => eraseContact(ctx, { id: contactId }));
  const again = await shop.run((ctx) => eraseContact(ctx, { id: contactId }));
  expect(again).toEqual(first);
  expect(await ledger()).toBe(before);
});

test("a provider's repeated post does not bring an erased person back, a new word from them does", async () => {
  const { shop, post, first, to, contactId } = await givenSari();
  await shop.run((ctx) => eraseContact(ctx, { id: contactId }));
  await post(first);
  await workOff(["inbound"]);
  expect(await contactsOf(shop)).toEqual(["Tono"]);
  const later = Math.floor(Date.now() / 1_000) + 2;
  await post(hook.textMessage({ ...to, ...sari, text: "halo lagi", timestamp: later }));
  await workOff(["inbound"]);
  expect(await contactsOf(shop)).toEqual(["Sari Dewi", "Tono"]);
});

test("a post that is not taken in yet is taken in first: others' messages are in it, too", async () => {
  const { shop, post, to, contactId } = await givenSari();
  const both = hook.textMessage({
    ...to,
    ...sari,
    text: "alamat saya lagi",
    timestamp: 1_700_000_000,
  });
  const other = hook.textMessage({ ...to, from: "6281234567891", text: "dari Tono" });
  await post({ ...both, entry: [...both.entry, ...other.entry] });
  await shop.run((ctx) => eraseContact(ctx, { id: contactId }));
  await expect(eraseRemains(shop.tenantId, contactId)).rejects.toThrow("not taken in yet");
  await workOff(["inbound"]);
  await eraseRemains(shop.tenantId, contactId);
  expect(await leftoversOf(shop.tenantId, words)).toEqual([]);
  const where = { tenantId: shop.tenantId, text: "dari Tono" };
  expect(await rootDb().message.count({ where })).toBe(1);
});

test("a message that was just being sent to an erased person troubles no worker", async () => {
  const { shop, contactId, conversationId } = await givenSari();
  await shop.run((ctx) => sendMessage(ctx, { id: conversationId, text: "sebentar" }));
  await shop.run((ctx) => eraseContact(ctx, { id: contactId }));
  await workOff(["deliver"]);
  expect(await contactsOf(shop)).toEqual(["Tono"]);
});

test("a file that somebody else was sent too stays theirs", async () => {
  const { shop, contactId, conversationId } = await givenSari();
  const file = { bytes: Buffer.from("daftar harga"), mimeType: "text/plain", filename: "a.txt" };
  const { id: mediaId } = await shop.run((ctx) => addMedia(ctx, file));
  const other = await shop.run((ctx) =>
    startConversation(ctx, { channelId: shop.sandboxId, phone: "0812-9999-0000" }),
  );
  for (const id of [conversationId, other.id]) {
    await shop.run((ctx) => sendMessage(ctx, { id, mediaId }));
  }
  await shop.run((ctx) => eraseContact(ctx, { id: contactId }));
  expect(await rootDb().media.count({ where: { id: mediaId } })).toBe(1);
});
