import { afterEach, expect, test } from "vitest";
import { type FakeSocket, fakeBaileys } from "#lib/testing/fake-socket.ts";
import { until } from "#lib/testing/until.ts";
import type { DeviceCall, DeviceNews } from "../device-calls.ts";
import { type Device, type DeviceOptions, openDevice } from "./device.ts";

// Shape tests: a pretended socket at the boundary of Baileys' makeWASocket. What WhatsApp itself does
// is tested against crabline (lib/devices) and, by hand, with a phone (docs).

const linked = { me: { id: "6281100000001:7@s.whatsapp.net" }, account: {} };
const open: Device[] = [];
afterEach(async () => {
  for (const device of open.splice(0)) await device.close();
});

async function given(creds: object | null = linked, options: Partial<DeviceOptions> = {}) {
  const fake = fakeBaileys();
  const told: DeviceNews[] = [];
  const posted: Record<string, unknown>[] = [];
  const keys = new Map<string, string>();
  let kept = creds === null ? null : JSON.stringify(creds);
  const order: string[] = [];
  const device = await openDevice(
    fake.module,
    { url: null, pairingPhone: null, unlink: false, ...options },
    {
      loadCreds: async () => kept,
      async saveCreds(text) {
        kept = text;
        order.push("creds");
      },
      loadKeys: async (type, ids) =>
        Object.fromEntries(
          ids.flatMap((id) => {
            const value = keys.get(`${type} ${id}`);
            return value === undefined ? [] : [[id, value]];
          }),
        ),
      async saveKeys(list) {
        for (const { type, id, value } of list) {
          if (value === null) keys.delete(`${type} ${id}`);
          else keys.set(`${type} ${id}`, value);
        }
      },
      async post(body) {
        posted.push(body);
        order.push("post");
      },
      tell: (news) => told.push(news),
      contentOf: async (id) => ({ conversation: `what ${id} said` }),
    },
  );
  open.push(device);
  const connected = async () => {
    fake.latest().emit({ "connection.update": { connection: "open" } });
    await until("connected", () => told.some(({ is }) => is === "connected"));
    return fake.latest();
  };
  return { ...fake, device, told, posted, keys, order, connected, kept: () => kept };
}

const newsOf = (told: DeviceNews[]) => told.map(({ is }) => is);

test("a new device offers one code after another until the phone has scanned one", async () => {
  const { latest, told } = await given(null);
  latest().emit({ "connection.update": { qr: "first" } });
  latest().emit({ "connection.update": { qr: "second" } });
  await until("both", () => told.length === 3);
  const [, first, second] = told as [DeviceNews, ...Extract<DeviceNews, { is: "qr" }>[]];
  expect(first?.qr).toBe("first");
  expect(second?.qr).toBe("second");
  expect((first?.expiresAt ?? 0) - Date.now()).toBeGreaterThan(50_000);
  expect((second?.expiresAt ?? 0) - Date.now()).toBeLessThanOrEqual(20_000);
});

test("once scanned it comes again at once, and is connected under the phone's number", async () => {
  const { latest, sockets, told, kept } = await given(null);
  const first = latest();
  Object.assign((first.config.auth as { creds: object }).creds, linked);
  first.emit({ "creds.update": linked, "connection.update": { isNewLogin: true } });
  first.close(515);
  await until("a second connection", () => sockets.length === 2);
  latest().emit({ "connection.update": { connection: "open" } });
  await until("connected", () => told.some(({ is }) => is === "connected"));
  expect(told.at(-1)).toEqual({ is: "connected", phone: "6281100000001", name: null });
  expect(first.ended).toBe(true);
  expect(JSON.parse(kept() ?? "")).toMatchObject(linked);
});

test("with a phone number it asks once for a code that is typed in there", async () => {
  const { latest, told } = await given(null, { pairingPhone: "6281100000001" });
  latest().emit({ "connection.update": { qr: "first" } });
  latest().emit({ "connection.update": { qr: "second" } });
  await until("the code", () => told.length === 2);
  expect(told[1]).toMatchObject({ is: "code", code: "ABCD2345" });
  expect(latest().codesAsked).toEqual(["6281100000001"]);
});

test("whoever is let in without being linked is not connected", async () => {
  const { latest, told } = await given(null);
  latest().emit({ "connection.update": { connection: "open" } });
  await until("it comes again", () => newsOf(told).includes("waiting"));
  expect(newsOf(told)).not.toContain("connected");
});

test("codes that nobody scanned end the linking", async () => {
  const { latest, sockets, told } = await given(null);
  latest().close(408);
  await until("stopped", () => newsOf(told).includes("stopped"));
  expect(told.at(-1)).toMatchObject({ reason: "not-linked", forget: true });
  expect(sockets).toHaveLength(1);
});

test("it stops for good when it was logged out, banned, restricted or replaced", async () => {
  const reasons: unknown[] = [];
  for (const code of [401, 403, 411, 440]) {
    const { latest, told, sockets, connected } = await given();
    await connected();
    latest().close(code);
    await until("stopped", () => newsOf(told).includes("stopped"));
    expect(sockets).toHaveLength(1);
    reasons.push(told.at(-1));
  }
  expect(reasons).toMatchObject([
    { reason: "logged-out", forget: true },
    { reason: "banned", forget: false },
    { reason: "mismatch", forget: true },
    { reason: "replaced", forget: false },
  ]);
  const { connected, latest, told } = await given();
  await connected();
  latest().emit({ "connection.update": { reachoutTimeLock: { isActive: true } } });
  await until("stopped", () => newsOf(told).includes("stopped"));
  expect(told.at(-1)).toMatchObject({ reason: "restricted", code: 463 });
});

test("a line that was lost is begun anew after a pause", async () => {
  const { connected, latest, sockets, told } = await given();
  await connected();
  latest().close(428);
  await until("another connection", () => sockets.length === 2);
  expect(told.find(({ is }) => is === "waiting")).toMatchObject({ code: 428 });
});

const to = {
  phone: "628123456789",
  bsuid: null,
  lid: null,
  groupId: null,
  name: null,
  username: null,
};
const jid = "628123456789@s.whatsapp.net";
const send = (content: Extract<DeviceCall, { do: "send" }>["content"], more: object = {}) =>
  ({ do: "send", id: "3EB0AA", to, content, quoted: null, ...more }) as const;

test("a text goes out under our id, after a moment of typing, quoting whom it answers", async () => {
  const { connected, device } = await given();
  const socket = await connected();
  const quoted = { id: "3A0001", own: false, sender: null, text: "Ada?" };
  const answer = await device.call(send({ type: "text", text: "Ada" }, { quoted }));
  expect(answer).toEqual({ ok: true, value: "3EB0AA" });
  const contextInfo = {
    stanzaId: "3A0001",
    participant: jid,
    quotedMessage: { conversation: "Ada?" },
  };
  expect(socket.said).toEqual([
    {
      jid,
      content: { text: "Ada", linkPreview: null, contextInfo },
      options: { messageId: "3EB0AA" },
    },
  ]);
  expect(socket.presences).toEqual([`composing ${jid}`, `paused ${jid}`]);
});

test("what WhatsApp does not confirm, refuses, or could not be told, is told apart", async () => {
  const { connected, device } = await given();
  const text = send({ type: "text", text: "x" });
  expect(await device.call(text)).toMatchObject({ why: "not-said", code: "NOT_CONNECTED" });
  const socket = await connected();
  socket.ack = undefined;
  expect(await device.call(text)).toMatchObject({ why: "no-answer" });
  socket.ack = { tag: "ack", attrs: { error: "479" } };
  expect(await device.call(text)).toEqual({ ok: false, why: "refused", code: "479" });
  const interactive = send({ type: "interactive", interactive: {} });
  expect(await device.call(interactive)).toMatchObject({ why: "not-said", code: "UNSUPPORTED" });
});

test("error 463 stops the whole device: each further try would count against the number", async () => {
  const { connected, device, told } = await given();
  const socket = await connected();
  socket.ack = { tag: "ack", attrs: { error: "463" } };
  expect(await device.call(send({ type: "text", text: "x" }))).toMatchObject({ code: "463" });
  expect(told.at(-1)).toMatchObject({ is: "stopped", reason: "restricted", code: 463 });
  expect(socket.ended).toBe(true);
});

test("files go out as what they are, with their words, and a voice note as one", async () => {
  const { connected, device } = await given();
  const socket = await connected();
  const part = { mediaKey: Buffer.from("key").toString("base64"), directPath: "/v/1" };
  const ref = (kind: string) => JSON.stringify({ kind, part });
  const image = {
    type: "image",
    mediaId: ref("image"),
    caption: "Ini kak",
    filename: null,
  } as const;
  await device.call(send(image));
  const voice = { type: "voice", mediaId: ref("audio"), caption: null, filename: null } as const;
  await device.call(send(voice));
  const document = {
    type: "document",
    mediaId: ref("document"),
    caption: null,
    filename: "nota.pdf",
  } as const;
  await device.call(send(document));
  const bytes = { mediaKey: Buffer.from("key"), directPath: "/v/1" };
  expect(socket.relayed.map(({ content }) => content)).toMatchObject([
    { imageMessage: { ...bytes, caption: "Ini kak" } },
    { audioMessage: { ...bytes, ptt: true, mimetype: "audio/ogg; codecs=opus" } },
    { documentMessage: { ...bytes, fileName: "nota.pdf" } },
  ]);
  expect(socket.relayed[0]?.options).toEqual({ messageId: "3EB0AA" });
});

test("places, cards and reactions go out in WhatsApp Web's words", async () => {
  const { connected, device } = await given();
  const socket = await connected();
  await device.call(send({ type: "location", latitude: -7.57, longitude: 110.82, name: "Solo" }));
  const contacts = [{ name: { formatted_name: "Budi" }, phones: [{ phone: "+62 815" }] }];
  await device.call(send({ type: "contacts", contacts }));
  const message = { id: "3A0001", own: false, sender: null, text: null };
  await device.call(send({ type: "reaction", target: "3A0001", emoji: "👍", message }));
  expect(socket.said.map(({ content }) => content)).toMatchObject([
    { location: { degreesLatitude: -7.57, degreesLongitude: 110.82, name: "Solo" } },
    {
      contacts: { displayName: "Budi", contacts: [{ vcard: expect.stringContaining("FN:Budi") }] },
    },
    { react: { text: "👍", key: { remoteJid: jid, id: "3A0001", fromMe: false } } },
  ]);
});

test("messages are read, taken back and taken away; in groups with who said them", async () => {
  const { connected, device } = await given();
  const socket = await connected();
  const group = { ...to, phone: null, groupId: "1203630@g.us" };
  const sender = { ...to, phone: null, lid: "55@lid" };
  const messages = [{ id: "3A0001", sender }];
  await device.call({ do: "read", chat: { with: group, messages }, typing: false });
  const key = { remoteJid: "1203630@g.us", id: "3A0001", fromMe: false, participant: "55@lid" };
  expect(socket.read).toEqual([key]);
  await device.call({ do: "unsend", to, id: "3EB0AA" });
  expect(socket.said.at(-1)?.content).toEqual({
    delete: { remoteJid: jid, fromMe: true, id: "3EB0AA" },
  });
  const message = { id: "3A0001", own: false, sender, text: null };
  await device.call({ do: "forget", chat: group, message, at: 1_000_000 });
  expect(socket.changes).toEqual([
    { deleteForMe: { deleteMedia: false, key, timestamp: 1_000 }, jid: "1203630@g.us" },
  ]);
});

test("who shows no picture has none, and an error is no answer", async () => {
  const { connected, device } = await given();
  const socket = await connected();
  const ask = () => device.call({ do: "photo", of: to });
  socket.photo = async () => "https://pps.whatsapp.net/1.jpg";
  expect(await ask()).toEqual({ ok: true, value: "https://pps.whatsapp.net/1.jpg" });
  socket.photo = () => Promise.reject(Object.assign(new Error("item-not-found"), { data: 404 }));
  expect(await ask()).toEqual({ ok: true, value: null });
  socket.photo = () => Promise.reject(new Error("Timed Out"));
  expect(await ask()).toMatchObject({ ok: false, why: "not-said" });
});

test("what comes in is handed on as plain JSON, in order, after the keys that it changed", async () => {
  const { connected, latest, posted, order } = await given();
  await connected();
  const message = {
    key: { remoteJid: jid, id: "3A0001", fromMe: false },
    messageTimestamp: { toNumber: () => 1_795_303_834 },
    message: { imageMessage: { mediaKey: Buffer.from("key"), caption: null } },
  };
  latest().emit({
    "creds.update": {},
    "messages.upsert": { type: "notify", messages: [message] },
    "chats.update": [{ id: jid }],
  });
  latest().emit({ "messaging-history.set": { messages: [], contacts: [], chats: [] } });
  await until("both posts", () => posted.length === 2);
  expect(order).toEqual(["creds", "post", "post"]);
  expect(posted[0]).toMatchObject({
    me: { id: linked.me.id },
    events: {
      "messages.upsert": {
        messages: [
          {
            key: message.key,
            messageTimestamp: 1_795_303_834,
            message: { imageMessage: { mediaKey: Buffer.from("key").toString("base64") } },
          },
        ],
      },
    },
  });
  expect(Object.keys(posted[0]?.events as object)).toEqual(["messages.upsert"]);
});

test("a changed picture is told, and a message of ours is found again for a phone that asks", async () => {
  const { connected, told } = await given();
  const socket = await connected();
  socket.emit({ "contacts.update": [{ id: jid, imgUrl: "changed" }, { id: jid }] });
  await until("told", () => newsOf(told).includes("picture"));
  expect(told.at(-1)).toMatchObject({ of: { phone: to.phone }, removed: false });
  const { getMessage } = socket.config as { getMessage(key: object): Promise<unknown> };
  expect(await getMessage({ id: "3EB0AA" })).toEqual({ conversation: "what 3EB0AA said" });
});

test("keys of every kind are kept and forgotten, and sync keys come back as what they were", async () => {
  const { latest, keys } = await given();
  type Store = {
    set(data: object): Promise<void>;
    get(type: string, ids: string[]): Promise<object>;
  };
  const store = (latest().config.auth as { keys: Store }).keys;
  const kinds = ["lid-mapping", "device-list", "tctoken", "identity-key", "session", "pre-key"];
  await store.set(Object.fromEntries(kinds.map((kind) => [kind, { a: `${kind} a`, b: kind }])));
  await store.set({ session: { a: null } });
  expect(await store.get("session", ["a", "b"])).toEqual({ b: "session" });
  expect(await store.get("tctoken", ["a"])).toEqual({ a: "tctoken a" });
  expect(keys.size).toBe(kinds.length * 2 - 1);
  await store.set({ "app-state-sync-key": { k: { fingerprint: 1 } } });
  expect(await store.get("app-state-sync-key", ["k"])).toEqual({
    k: { revived: { fingerprint: 1 } },
  });
});

test("a line that answers no ping is begun anew", async () => {
  const { connected, device, sockets } = await given();
  const socket: FakeSocket = await connected();
  expect(await device.call({ do: "probe" })).toEqual({ ok: true, value: null });
  socket.pong = undefined;
  expect(await device.call({ do: "probe" })).toMatchObject({ why: "no-answer" });
  await until("another connection", () => sockets.length === 2);
});

test("when the channel is archived it takes itself off the phone's list", async () => {
  const { latest, told } = await given(linked, { unlink: true });
  latest().emit({ "connection.update": { connection: "open" } });
  await until("stopped", () => newsOf(told).includes("stopped"));
  expect(latest().loggedOut).toBe(true);
  expect(told.at(-1)).toMatchObject({ reason: "unlinked", forget: true });
});

const waited = (text: string) => ({
  "messages.upsert": { type: "append", messages: [{ message: { conversation: text } }] },
});

test("what has waited while it was away is handed on as it comes, not only when all is there", async () => {
  const { connected, posted, latest } = await given({ ...linked, accountSyncCounter: 1 });
  await connected();
  latest().hold(waited("satu"));
  await until("it is kept", () => posted.length === 1);
  latest().hold(waited("dua"));
  await until("and the next", () => posted.length === 2);
});

test("when the line is lost or we hang up in the middle of it, nothing of it is lost", async () => {
  const { device, connected, posted, latest } = await given();
  await connected();
  latest().hold(waited("satu"));
  latest().close(428);
  await until("it is kept", () => posted.length === 1);
  const other = await given();
  await other.connected();
  other.latest().hold(waited("dua"));
  await other.device.close();
  expect(JSON.stringify(other.posted)).toContain("dua");
  await device.close();
});
