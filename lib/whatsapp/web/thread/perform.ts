import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { contentFor, keyOf } from "../content.ts";
import type { DeviceAnswer, DeviceCall } from "../device-calls.ts";
import { jidOf, ownJid } from "../jid.ts";
import { type Json, object } from "../pick.ts";
import type { Key, Socket } from "./baileys.ts";
import { mediaPart } from "./bytes.ts";
import { plain } from "./plain.ts";

/** Sending and its typing must be over before the conversation is given to another worker. */
const ackMs = 8_000;
const probeMs = 10_000;
const photoMs = 10_000;
/** People see somebody type for about as long as it takes, though nobody waits long. */
const typedPerSecond = 60;
const longestTypingMs = 3_000;

type Call<Do extends DeviceCall["do"]> = Extract<DeviceCall, { do: Do }>;

const done = (value: Json | string | null = null): DeviceAnswer => ({ ok: true, value });

const notSaid = (code: string, message: string): DeviceAnswer => ({
  ok: false,
  why: "not-said",
  code,
  message,
});

/** Does on an open connection what was asked. Never throws for what WhatsApp does. */
export async function perform(socket: Socket, call: DeviceCall): Promise<DeviceAnswer> {
  try {
    return await tried(socket, call);
  } catch (error) {
    const { message, output } = error as { message?: string; output?: { statusCode?: number } };
    const code = String(output?.statusCode ?? "FAILED");
    // What was begun may have been said; sending is repeated under the same id.
    return call.do === "send"
      ? { ok: false, why: "no-answer", message: message ?? code }
      : notSaid(code, message ?? code);
  }
}

async function tried(socket: Socket, call: DeviceCall): Promise<DeviceAnswer> {
  switch (call.do) {
    case "send":
      return send(socket, call);
    case "read":
      return read(socket, call);
    case "unsend": {
      const to = jidOf(call.to);
      if (!to) return nowhere;
      const key = { remoteJid: to, fromMe: true, id: call.id };
      await socket.sendMessage(to, { delete: key }, {});
      return done();
    }
    case "forget": {
      const chat = jidOf(call.chat);
      if (!chat) return nowhere;
      const key = keyOf(call.message, chat);
      const gone = { deleteMedia: false, key, timestamp: Math.floor(call.at / 1_000) };
      await socket.chatModify({ deleteForMe: gone }, chat);
      return done();
    }
    case "upload-door":
      return done(plain(await socket.refreshMediaConn(false)) as Json);
    case "reupload": {
      const { kind, part, key } = call.ref;
      const name = `${kind}Message`;
      const message = { key: (key ?? {}) as Key, message: { [name]: mediaPart(part) } };
      const renewed = await socket.updateMediaMessage(message);
      return done(plain(object(renewed.message)?.[name]) as Json);
    }
    case "photo":
      return photo(socket, call);
    case "probe": {
      const ping = { tag: "iq", attrs: { to: "s.whatsapp.net", type: "get", xmlns: "w:p" } };
      const answer = await socket.query(
        { ...ping, content: [{ tag: "ping", attrs: {} }] },
        probeMs,
      );
      return answer ? done() : { ok: false, why: "no-answer", message: "no answer to a ping" };
    }
  }
}

const nowhere = notSaid("NO_ADDRESS", "WhatsApp knows no address of this contact.");

async function send(socket: Socket, call: Call<"send">): Promise<DeviceAnswer> {
  const { id, to, quoted } = call;
  const chat = jidOf(to);
  if (!chat) return nowhere;
  const what = contentFor(call.content, chat);
  if ("unsupported" in what) {
    return notSaid("UNSUPPORTED", `A web device cannot send ${what.unsupported}.`);
  }
  const contextInfo = quoted && {
    stanzaId: quoted.id,
    participant: (quoted.own ? ownJid(socket.user?.id) : jidOf(quoted.sender ?? to)) ?? chat,
    quotedMessage: { conversation: quoted.text ?? "" },
  };
  if (call.content.type !== "reaction") await type(socket, chat, call.content);
  // Listened for before it is said: it may be answered at once.
  const answered = socket.waitForMessage(id, ackMs);
  answered.catch(() => {});
  if ("content" in what) {
    await socket.sendMessage(
      chat,
      { ...what.content, ...(contextInfo && { contextInfo }) },
      {
        messageId: id,
      },
    );
  } else {
    const [name, part] = Object.entries(what.proto)[0] ?? [];
    if (!name) return nowhere;
    const whole = { ...mediaPart(part as Json), ...(contextInfo && { contextInfo }) };
    const secret = { messageContextInfo: { messageSecret: randomBytes(32) } };
    await socket.relayMessage(chat, { [name]: whole, ...secret }, { messageId: id });
  }
  const ack = await answered;
  if (!ack)
    return { ok: false, why: "no-answer", message: "WhatsApp did not confirm the message." };
  const { error } = ack.attrs;
  return error ? { ok: false, why: "refused", code: error } : done(id);
}

async function type(socket: Socket, chat: string, content: Call<"send">["content"]) {
  const length = content.type === "text" ? content.text.length : 40;
  await socket.sendPresenceUpdate("composing", chat).catch(() => {});
  await pause(Math.min(longestTypingMs, (length / typedPerSecond) * 1_000));
  await socket.sendPresenceUpdate("paused", chat).catch(() => {});
}

async function read(socket: Socket, { chat, typing }: Call<"read">): Promise<DeviceAnswer> {
  const jid = jidOf(chat.with);
  if (!jid) return nowhere;
  const keys = chat.messages.map(({ id, sender }) =>
    keyOf({ id, own: false, sender, text: null }, jid),
  );
  if (keys.length > 0) await socket.readMessages(keys as Key[]);
  if (typing) await socket.sendPresenceUpdate("composing", jid);
  return done();
}

/** Who shows no picture, or not to us, answers with an error; so does a person who is unknown. */
async function photo(socket: Socket, { of }: Call<"photo">): Promise<DeviceAnswer> {
  const jid = jidOf(of);
  if (!jid) return nowhere;
  const url = await socket.profilePictureUrl(jid, "image", photoMs).catch((error) => {
    const code = (error as { data?: unknown }).data;
    if (code === 401 || code === 403 || code === 404) return undefined;
    throw error;
  });
  return done(url ?? null);
}
