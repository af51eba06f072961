import { beforeEach, expect, test } from "vitest";
import { rootDb } from "#lib/db/root.ts";
import { deleteMessage } from "#lib/messages/delete.ts";
import { sendMessage } from "#lib/messages/send.ts";
import { givenShop, type Shop } from "#lib/testing/given.ts";
import { givenDevice } from "#lib/testing/given-device.ts";
import { webMessage, webPost, webSay } from "#lib/testing/web-post.ts";

// What a web device hears enters by the same door as every webhook. The posts are shaped by hand.

let shop: Shop;
let device: string;
beforeEach(async () => {
  shop = await givenShop();
  device = await givenDevice(shop, { state: "connected" });
});

const say = (...messages: object[]) => webSay(shop, device, ...messages);
const where = () => ({ tenantId: shop.tenantId });
const messages = () =>
  rootDb().message.findMany({
    where: { ...where(), type: { not: "event" } },
    orderBy: { createdAt: "asc" },
  });
const contacts = () => rootDb().contact.findMany({ where: where(), include: { identities: true } });
const only = async () => {
  const rows = await messages();
  expect(rows).toHaveLength(1);
  return rows[0] as NonNullable<(typeof rows)[0]>;
};

test("a hidden id and a number turn out to be one person, whichever was seen first", async () => {
  await say(webMessage("dari lid", { from: "123456789012345@lid" }));
  await say(webMessage("dari nomor"));
  expect(await contacts()).toHaveLength(2);
  await say(
    webMessage("keduanya", {
      from: "123456789012345@lid",
      alt: "628123456789@s.whatsapp.net",
    }),
  );
  const [person, ...others] = await contacts();
  expect(others).toEqual([]);
  expect(person).toMatchObject({ phone: "628123456789" });
  expect(person?.identities.map(({ kind, value }) => `${kind} ${value}`).sort()).toEqual([
    "LID 123456789012345@lid",
    "PHONE 628123456789",
  ]);
  expect(await rootDb().conversation.count({ where: where() })).toBe(1);
  expect(await messages()).toHaveLength(3);
});

test("whose number a hidden id is joins those whom we know, and makes nobody up", async () => {
  const mapping = { lid: "123@lid", pn: "628123456789@s.whatsapp.net" };
  await webPost(shop, device, { "lid-mapping.update": mapping });
  expect(await contacts()).toEqual([]);
  await say(webMessage("halo", { from: "123@lid" }));
  await webPost(shop, device, { "lid-mapping.update": mapping });
  expect(await contacts()).toMatchObject([{ phone: "628123456789", name: "Siti" }]);
});

test("only who said a message can change or take it back, and only in that chat", async () => {
  await say(webMessage("harga berapa?", { id: "3AVICTIM" }));
  const revoke = (from: string) =>
    webMessage({ protocolMessage: { key: { id: "3AVICTIM" } } }, { from });
  const edit = (from: string, conversation: string) => {
    const protocolMessage = { type: 14, key: { id: "3AVICTIM" }, editedMessage: { conversation } };
    return webMessage({ protocolMessage }, { from });
  };
  await say(webMessage("hai", { from: "628199999999@s.whatsapp.net" }));
  await say(edit("628199999999@s.whatsapp.net", "diubah orang lain"));
  await say(revoke("628199999999@s.whatsapp.net"));
  const untouched = (await messages()).find(({ providerId }) => providerId === "3AVICTIM");
  expect(untouched).toMatchObject({ text: "harga berapa?", deletedAt: null, editedAt: null });
  await say(edit("628123456789@s.whatsapp.net", "harga parang berapa?"));
  await say(revoke("628123456789@s.whatsapp.net"));
  const theirs = (await messages()).find(({ providerId }) => providerId === "3AVICTIM");
  expect(theirs).toMatchObject({ text: "harga parang berapa?", deletedFor: "everyone" });
});

test("a message that could not be opened is filled in when it comes again, in its place", async () => {
  await say(webMessage(null, { id: "3ALATE" }, { messageStubType: 2 }));
  expect(await only()).toMatchObject({ type: "unsupported", payload: { reason: "undecrypted" } });
  await say(webMessage("Jadi pesan dua", { id: "3ALATE" }));
  const filled = await only();
  expect(filled).toMatchObject({ type: "text", text: "Jadi pesan dua", payload: null });
  await say(webMessage("lain lagi", { id: "3ALATE" }));
  expect(await only()).toMatchObject({ text: "Jadi pesan dua" });
});

test("what was said before it was linked is there, and nobody is woken by it", async () => {
  const at = Math.floor(Date.now() / 1_000) - 86_400 * 3;
  const said = (id: string, text: string, fromMe: boolean, offset: number) =>
    webMessage(text, { id, fromMe, at: at + offset });
  await webPost(shop, device, {
    "messaging-history.set": {
      contacts: [{ id: "628123456789@s.whatsapp.net", name: "Bu Siti" }],
      chats: [{ id: "628123456789@s.whatsapp.net", unreadCount: 7 }],
      messages: [
        said("H3", "terima kasih", false, 20),
        said("H1", "halo", false, 0),
        said("H2", "ya kak", true, 10),
      ],
    },
  });
  expect((await messages()).map(({ text }) => text)).toEqual(["halo", "ya kak", "terima kasih"]);
  const [conversation] = await rootDb().conversation.findMany({ where: where() });
  expect(conversation).toMatchObject({ inboundNo: 0, unanswered: false, botDueAt: null });
  expect(await contacts()).toMatchObject([{ name: "Bu Siti" }]);
  const { _sum } = await rootDb().usageDay.aggregate({
    where: where(),
    _sum: { messagesIn: true, outPhone: true },
  });
  expect([_sum.messagesIn ?? 0, _sum.outPhone ?? 0]).toEqual([0, 0]);
  expect(await rootDb().event.count({ where: { ...where(), type: "message.received" } })).toBe(0);
  // Said now, it counts.
  await say(webMessage("masih ada?"));
  const [now] = await rootDb().conversation.findMany({ where: where() });
  expect(now).toMatchObject({ inboundNo: 1, unanswered: true });
});

test("a group is one conversation of people, named as it is, and the bot stays out of it", async () => {
  const group = { from: "120363000000000000@g.us" };
  await say(webMessage("rapat?", { ...group, participant: "628111@s.whatsapp.net", name: "Budi" }));
  await say(
    webMessage("jam 9", { ...group, participant: "628222222222@s.whatsapp.net", name: "Ani" }),
  );
  await webPost(shop, device, { "groups.update": [{ id: group.from, subject: "Arisan RT 3" }] });
  const [conversation, ...others] = await rootDb().conversation.findMany({ where: where() });
  expect(others).toEqual([]);
  expect(conversation).toMatchObject({ status: "HUMAN", botDueAt: null });
  expect(await contacts()).toMatchObject([{ name: "Arisan RT 3", phone: null }]);
});

test("a web device answers, and never begins: not to who has never written", async () => {
  await say(webMessage("dari HP pemilik", { fromMe: true }));
  const echoed = await only();
  const { conversationId: id } = echoed;
  const answer = () => shop.run((ctx) => sendMessage(ctx, { id, text: "halo" }));
  await expect(answer()).rejects.toMatchObject({ code: "CHANNEL_UNSUPPORTED" });
  await say(webMessage("ya?"));
  expect(await answer()).toMatchObject({ status: "QUEUED" });
  const buttons = {
    type: "button" as const,
    body: { text: "Pilih" },
    action: { buttons: [{ type: "reply" as const, reply: { id: "1", title: "Ya" } }] },
  };
  await expect(
    shop.run((ctx) => sendMessage(ctx, { id, interactive: buttons })),
  ).rejects.toMatchObject({ code: "CHANNEL_UNSUPPORTED" });
});

test("deleted for us it is taken away from the phone, too; for everyone it is taken back", async () => {
  await say(webMessage("salah kirim"));
  const { id } = await only();
  await shop.run((ctx) => deleteMessage(ctx, { id, for: "me" }));
  const { rows } = await rootDb().$queryRaw<{ name: string }[]>`
    SELECT name FROM pgboss.job WHERE data->>'messageId' = ${id}`.then((rows) => ({ rows }));
  expect(rows).toEqual([{ name: "forget" }]);
});
