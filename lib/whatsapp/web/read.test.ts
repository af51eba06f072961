import { expect, test } from "vitest";
import type { Update } from "../provider.ts";
import { read } from "./read.ts";

// Shape tests: what Baileys 7.0.0-rc14 emits, as plain JSON. What a real phone sends is looked at by
// hand (docs/web-device-checklist.md).

const me = { id: "6281100000001:7@s.whatsapp.net", lid: "99887766554433:7@lid" };
const at = 1_795_303_834;
const when = new Date(at * 1_000);

const post = (events: object) => read({ at, me, events }).map(({ update }) => update) as Update[];

const key = { remoteJid: "628123456789@s.whatsapp.net", fromMe: false, id: "3A0001" };
const said = (message: object | null, more: object = {}) => ({
  key,
  messageTimestamp: at,
  pushName: "Siti",
  message,
  ...more,
});
const upsert = (...messages: object[]) => post({ "messages.upsert": { messages, type: "notify" } });
const only = (...messages: object[]) => {
  const updates = upsert(...messages);
  expect(updates).toHaveLength(1);
  return updates[0] as Update;
};
const contentOf = (message: object) => {
  const update = only(said(message));
  if (update.kind !== "message") throw new Error(`a ${update.kind}`);
  return update.content;
};

const siti = {
  phone: "628123456789",
  bsuid: null,
  lid: null,
  groupId: null,
  name: "Siti",
  username: null,
};

test("what a customer writes comes in with number, name and time", () => {
  expect(only(said({ conversation: "Halo, ada batik parang?" }))).toEqual({
    kind: "message",
    id: "3A0001",
    at: when,
    from: siti,
    content: { type: "text", text: "Halo, ada batik parang?", media: null, payload: null },
    replyTo: null,
  });
});

test("a hidden id is never taken for a phone number, and both addresses are kept where told", () => {
  const hidden = { ...key, remoteJid: "123456789012345@lid" };
  expect(only(said({ conversation: "hai" }, { key: hidden }))).toMatchObject({
    from: { phone: null, lid: "123456789012345@lid" },
  });
  const both = { ...hidden, remoteJidAlt: "628123456789:3@s.whatsapp.net" };
  expect(only(said({ conversation: "hai" }, { key: both }))).toMatchObject({
    from: { phone: "628123456789", lid: "123456789012345@lid" },
  });
});

test("what the owner sends from the phone is an echo to the customer, not to themselves", () => {
  const own = { ...key, fromMe: true, remoteJidAlt: me.lid };
  expect(only(said({ conversation: "Siap kak" }, { key: own }))).toMatchObject({
    kind: "echo",
    to: { phone: "628123456789", lid: null },
  });
});

test("in a group the conversation is the group's, and who spoke is told", () => {
  const group = {
    ...key,
    remoteJid: "120363000000000000@g.us",
    participant: "55443322110099@lid",
    participantAlt: "628177777777@s.whatsapp.net",
  };
  expect(only(said({ conversation: "Rapat jam 9" }, { key: group }))).toMatchObject({
    from: { groupId: "120363000000000000@g.us", phone: null, lid: null, name: null },
    content: {
      payload: { sender: { name: "Siti", phone: "628177777777", lid: "55443322110099@lid" } },
    },
  });
});

test("stories, newsletters and keys that travel as messages are nobody's conversation", () => {
  const elsewhere = [
    "status@broadcast",
    "120363@newsletter",
    "0@s.whatsapp.net",
    "13135550002@bot",
  ];
  for (const remoteJid of elsewhere) {
    expect(upsert(said({ conversation: "x" }, { key: { ...key, remoteJid } }))).toEqual([]);
  }
  expect(upsert(said({ senderKeyDistributionMessage: { groupId: "1@g.us" } }))).toEqual([]);
  expect(upsert(said({ protocolMessage: { type: 9 } }))).toEqual([]);
});

test("a file keeps what it takes to fetch and open it, and not its preview", () => {
  const sha = Buffer.alloc(32, 7);
  const content = contentOf({
    imageMessage: {
      mimetype: "image/jpeg",
      caption: "Yang ini kak",
      mediaKey: "a2V5",
      directPath: "/v/t62/1",
      url: "https://mmg.whatsapp.net/v/t62/1",
      fileSha256: sha.toString("base64"),
      fileLength: 1234,
      jpegThumbnail: "AAAA",
      contextInfo: { stanzaId: "3EB0AA" },
    },
  });
  expect(content).toMatchObject({
    type: "image",
    text: "Yang ini kak",
    media: { mimeType: "image/jpeg", sha256: sha.toString("hex"), filename: null },
  });
  expect(JSON.parse(content.media?.providerId ?? "")).toEqual({
    kind: "image",
    part: {
      mediaKey: "a2V5",
      directPath: "/v/t62/1",
      url: "https://mmg.whatsapp.net/v/t62/1",
      fileSha256: sha.toString("base64"),
      fileLength: 1234,
      mimetype: "image/jpeg",
    },
    key: { remoteJid: key.remoteJid, id: key.id },
  });
});

test("voice notes, stickers, round videos and documents are told apart", () => {
  const part = { mediaKey: "a2V5", mimetype: "audio/ogg; codecs=opus", directPath: "/v/1" };
  expect(contentOf({ audioMessage: { ...part, ptt: true } }).type).toBe("voice");
  expect(contentOf({ audioMessage: part }).type).toBe("audio");
  expect(contentOf({ stickerMessage: { ...part, isAnimated: true } })).toMatchObject({
    type: "sticker",
    payload: { animated: true },
  });
  expect(contentOf({ ptvMessage: part }).type).toBe("video");
  const wrapped = { documentMessage: { ...part, fileName: "nota.pdf", caption: "Nota" } };
  expect(contentOf({ documentWithCaptionMessage: { message: wrapped } })).toMatchObject({
    type: "document",
    text: "Nota",
    media: { filename: "nota.pdf" },
  });
});

test("what disappears, is seen once or is quoted is read through its wrapping", () => {
  const inner = {
    extendedTextMessage: { text: "Jadi", contextInfo: { stanzaId: "3EB0AA", isForwarded: true } },
  };
  const wrapped = { ephemeralMessage: { message: { viewOnceMessageV2: { message: inner } } } };
  expect(only(said(wrapped))).toMatchObject({
    replyTo: "3EB0AA",
    content: { type: "text", text: "Jadi", payload: { forwarded: true } },
  });
});

test("places, cards, orders and answers to buttons read as the Cloud API's do", () => {
  expect(
    contentOf({
      locationMessage: { degreesLatitude: -7.57, degreesLongitude: 110.82, name: "Solo" },
    }),
  ).toMatchObject({
    type: "location",
    payload: { latitude: -7.57, longitude: 110.82, name: "Solo" },
  });
  const vcard = "BEGIN:VCARD\nFN:Budi\nTEL;type=CELL;waid=628155555555:+62 815-5555-555\nEND:VCARD";
  expect(contentOf({ contactMessage: { displayName: "Budi", vcard } })).toMatchObject({
    type: "contacts",
    payload: {
      contacts: [
        {
          name: { formatted_name: "Budi" },
          phones: [{ phone: "+62 815-5555-555", wa_id: "628155555555" }],
        },
      ],
    },
  });
  const row = { title: "Parang", singleSelectReply: { selectedRowId: "p1" } };
  expect(contentOf({ listResponseMessage: row })).toMatchObject({
    type: "interactive",
    text: "Parang",
    payload: { kind: "list_reply", id: "p1" },
  });
  expect(
    contentOf({ orderMessage: { orderId: "9", itemCount: 2, message: "Pesan ini" } }),
  ).toMatchObject({
    type: "order",
    text: "Pesan ini",
    payload: { orderId: "9", itemCount: 2 },
  });
});

test("a kind that we do not know is shown as such, with its words", () => {
  const poll = { pollCreationMessageV3: { name: "Motif mana?", options: [] } };
  expect(contentOf(poll)).toMatchObject({
    type: "unsupported",
    text: "Motif mana?",
    payload: { reason: "pollCreation" },
  });
});

test("a message that could not be opened is there, and says so", () => {
  const stub = { messageStubType: 2, messageStubParameters: ["No session record"] };
  expect(only(said(null, stub))).toMatchObject({
    kind: "message",
    content: { type: "unsupported", payload: { reason: "undecrypted" } },
  });
});

test("a missed call is an event", () => {
  expect(only(said(null, { messageStubType: 40 }))).toMatchObject({
    content: { type: "event", payload: { event: "call", missed: true } },
  });
});

test("edits and revocations say who claims them", () => {
  const by = { chat: { phone: "628123456789" }, own: false, sender: null };
  const revocation = { protocolMessage: { key: { id: "3A0000" } } };
  expect(only(said(revocation))).toMatchObject({ kind: "revoke", original: "3A0000", by });
  const edit = {
    editedMessage: {
      message: {
        protocolMessage: {
          type: 14,
          key: { id: "3A0000" },
          editedMessage: { conversation: "Dua, bukan satu" },
        },
      },
    },
  };
  expect(only(said(edit))).toMatchObject({
    kind: "edit",
    original: "3A0000",
    content: { type: "text", text: "Dua, bukan satu" },
    by,
  });
});

test("a reaction is given and taken back", () => {
  const reaction = (text: string) => said({ reactionMessage: { key: { id: "3EB0AA" }, text } });
  expect(only(reaction("👍"))).toMatchObject({ kind: "reaction", target: "3EB0AA", emoji: "👍" });
  expect(only(reaction(""))).toMatchObject({ emoji: null });
});

test("receipts of our own messages become statuses, in groups never more than delivered", () => {
  const own = { remoteJid: key.remoteJid, fromMe: true, id: "3EB0AA" };
  const change = (status: number, more: object = {}) => ({
    key: own,
    update: { status, messageTimestamp: at, ...more },
  });
  const seen = post({
    "messages.update": [change(2), change(3), change(4), change(5)],
  });
  expect(seen.map((one) => "status" in one && one.status)).toEqual([
    "sent",
    "delivered",
    "read",
    "played",
  ]);
  expect(
    post({ "messages.update": [change(0, { messageStubParameters: ["479"] })] }),
  ).toMatchObject([{ status: "failed", fault: { code: "479" } }]);
  const theirs = { ...change(4), key: { ...own, fromMe: false } };
  expect(post({ "messages.update": [theirs] })).toEqual([]);
  const receipt = { key: { ...own, remoteJid: "1@g.us" }, receipt: { readTimestamp: at } };
  expect(post({ "message-receipt.update": [receipt] })).toMatchObject([
    { status: "delivered", at: when },
  ]);
});

test("names, groups and whose number a hidden id is are learned", () => {
  const updates = post({
    "contacts.upsert": [
      { id: "123@lid", phoneNumber: "628123456789@s.whatsapp.net", name: "Bu Siti" },
    ],
    "lid-mapping.update": { lid: "123@lid", pn: "628123456789@s.whatsapp.net" },
    "groups.update": [{ id: "120363000000000000@g.us", subject: "Arisan RT 3" }],
  });
  expect(updates).toMatchObject([
    { kind: "contact", party: { phone: "628123456789", lid: "123@lid", name: "Bu Siti" } },
    { kind: "contact", party: { groupId: "120363000000000000@g.us", name: "Arisan RT 3" } },
    { kind: "contact", party: { phone: "628123456789", lid: "123@lid", name: null } },
  ]);
});

test("what was said before the device was linked is history, chat by chat, with its people", () => {
  const old = (id: string, fromMe: boolean, more: object = {}) =>
    said({ conversation: id }, { key: { ...key, id, fromMe }, ...more });
  const updates = post({
    "messaging-history.set": {
      contacts: [{ id: key.remoteJid, name: "Bu Siti" }],
      chats: [{ id: key.remoteJid, unreadCount: 3 }],
      messages: [old("A", false), old("B", true, { status: 4 }), { key: null }, "x"],
    },
  });
  expect(updates).toMatchObject([
    { kind: "contact", party: { phone: "628123456789", name: "Bu Siti" } },
    {
      kind: "history",
      with: { phone: "628123456789" },
      messages: [
        { id: "A", direction: "IN", status: null },
        { id: "B", direction: "OUT", status: "read" },
      ],
    },
  ]);
});

test("of history only the files of the last two weeks are fetched", () => {
  const part = { mediaKey: "a2V5", mimetype: "image/jpeg", caption: "Parang", directPath: "/v/1" };
  const picture = (id: string, daysAgo: number) =>
    said({ imageMessage: part }, { key: { ...key, id }, messageTimestamp: at - daysAgo * 86_400 });
  const [update] = post({
    "messaging-history.set": { messages: [picture("A", 20), picture("B", 3)] },
  });
  expect(update).toMatchObject({
    messages: [
      { content: { type: "unsupported", text: "Parang", media: null, payload: { type: "image" } } },
      { content: { type: "image", media: { mimeType: "image/jpeg" } } },
    ],
  });
});

test("whatever else is posted loses nothing and throws nothing", () => {
  for (const body of [null, 7, "x", [], {}, { events: 7 }, { events: { "messages.upsert": 7 } }]) {
    expect(read(body)).toEqual([]);
  }
  const broken = [
    null,
    7,
    {},
    { key: {} },
    { key: { id: 7, remoteJid: {} } },
    said({ imageMessage: 7 }),
  ];
  expect(upsert(...(broken as object[]))).toMatchObject([{ content: { type: "unsupported" } }]);
  const text = { conversation: "a\u0000b\ud83d" };
  expect(contentOf(text).text).toBe("ab\ufffd");
});
