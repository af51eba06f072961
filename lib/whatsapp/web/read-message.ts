import type { IncomingContent, Party, Update } from "../provider.ts";
import { isSomebody, nobody, partyOfJid, partyOfJids } from "./jid.ts";
import { type Json, known, number, object, text, time } from "./pick.ts";
import { content, event, quotedBy } from "./read-content.ts";
import { unwrap } from "./unwrap.ts";

/** Ours: by number and by hidden id. */
export type Me = { phone: string | null; lid: string | null };

/** Of WhatsApp's protocol messages, those that people cause. */
const revoked = 0;
const edited = 14;
/** Of its "stubs": what stands for a message that could not be opened, and missed calls. */
const unopened = 2;
const missedCalls = new Set([40, 41, 45, 46]);

/** One of Baileys' WAMessages (as plain JSON) → what happened. Null: nothing that concerns people. */
export function readMessage(message: Json, me: Me, now: Date): Update | null {
  const key = object(message.key) ?? {};
  const id = text(key.id);
  const chat = chatOf(key, me);
  if (!id || !isSomebody(chat)) return null;
  const at = time(message.messageTimestamp, now);
  const said = unwrap(message.message) ?? {};

  const reaction = object(said.reactionMessage);
  if (reaction) return readReaction(reaction, key, { id, at }, chat);
  const protocol = object(said.protocolMessage);
  if (protocol) return readProtocol(protocol, key, { id, at }, chat);

  const what = whatWasSaid(message, said, key);
  if (!what) return null;
  const replyTo = quotedBy(said);
  if (key.fromMe === true) return { kind: "echo", id, at, to: chat, content: what, replyTo };
  const from = { ...chat, name: chat.groupId ? null : nameOf(message) };
  return { kind: "message", id, at, from, content: withSender(what, message, chat), replyTo };
}

export function whatWasSaid(message: Json, said: Json, key: Json): IncomingContent | null {
  const stub = number(message.messageStubType) ?? 0;
  if (missedCalls.has(stub)) return event("call", { missed: true });
  const what = content(said, keyOf(key));
  if (what) return what;
  return stub === unopened ? undecrypted : null;
}

/**
 * It could not be opened. WhatsApp is asked for it again; should it come, it takes this one's place.
 */
const undecrypted: IncomingContent = {
  type: "unsupported",
  text: null,
  media: null,
  payload: { reason: "undecrypted", type: "undecrypted" },
};

/** With whom: the group, or the one other person, by all their addresses that are told. */
export function chatOf(key: Json, me: Me): Party {
  const party = partyOfJids(key.remoteJid, key.remoteJidAlt);
  const own = (value: string | null, mine: string | null) => value !== null && value === mine;
  const phone = own(party.phone, me.phone) ? null : party.phone;
  const lid = own(party.lid, me.lid) ? null : party.lid;
  return { ...party, phone, lid, username: text(key.remoteJidUsername) };
}

/** In a group the conversation is the group's; who spoke must not pull it to their own. */
function withSender(what: IncomingContent, message: Json, chat: Party): IncomingContent {
  if (!chat.groupId) return what;
  const { phone, lid } = senderOf(object(message.key) ?? {});
  return { ...what, payload: { ...what.payload, sender: { name: nameOf(message), phone, lid } } };
}

const senderOf = (key: Json): Party => partyOfJids(key.participant, key.participantAlt);

const nameOf = (message: Json): string | null =>
  text(message.pushName) ?? text(message.verifiedBizName);

type Head = { id: string; at: Date };

function readReaction(reaction: Json, key: Json, head: Head, chat: Party): Update | null {
  const target = text(object(reaction.key)?.id);
  // The owner's own reaction has no customer to stand under.
  if (!target || key.fromMe === true) return null;
  const from = chat.groupId ? { ...senderOf(key), groupId: null } : chat;
  if (!isSomebody(from)) return null;
  return { kind: "reaction", ...head, from, target, emoji: text(reaction.text) };
}

/**
 * The sender changed or took back an earlier message. Anybody may claim that of any id, and nobody
 * on the way has looked: so it is told who claims it.
 */
function readProtocol(protocol: Json, key: Json, head: Head, chat: Party): Update | null {
  const original = text(object(protocol.key)?.id);
  if (!original) return null;
  const own = key.fromMe === true;
  const by = { chat, own, sender: chat.groupId && !own ? senderOf(key) : null };
  // A type of 0 is not written on the wire.
  const type = number(protocol.type) ?? revoked;
  if (type === revoked) return { kind: "revoke", ...head, original, by };
  const said = type === edited ? unwrap(protocol.editedMessage) : null;
  const what = said && content(said, keyOf(key));
  return what ? { kind: "edit", ...head, original, content: what, by } : null;
}

/** Without what nobody needs again. */
const keyOf = (key: Json): Json =>
  known({
    remoteJid: text(key.remoteJid),
    participant: text(key.participant),
    id: text(key.id),
    fromMe: key.fromMe === true || null,
  }) ?? {};

export const meOf = (value: unknown): Me => {
  const me = object(value);
  const { phone } = me ? partyOfJid(me.id) : nobody;
  const { lid } = me ? partyOfJid(me.lid) : nobody;
  return { phone, lid };
};
