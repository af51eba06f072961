import { v7 } from "uuid";
import type { Turn } from "#lib/bot/think.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { newId } from "#lib/ids.ts";
import type { Content } from "#lib/messages/compose.ts";
import { capabilities } from "#lib/whatsapp/capabilities.ts";
import type { FileName } from "./album.ts";
import { type Chance, chance } from "./pictures/chance.ts";
import type { Chat, Said } from "./script.ts";
import type { ChannelName, Teammate } from "./shop.ts";

type MessageRow = Prisma.MessageCreateManyInput;

/** What the shop already has when its chats are played. */
export type Furnished = {
  tenantId: string;
  now: Date;
  team: Record<Teammate, { id: string; name: string }>;
  channels: Record<ChannelName, { id: string; kind: "SANDBOX" | "CLOUD" }>;
  files: Record<FileName, string>;
  apiKeyId: string;
  mind: Pick<Turn, "shopName" | "timezone" | "greeting" | "handoffWords" | "catalog" | "answers">;
  productMessage(sku: string): Promise<Content>;
  templateMessage(name: string, params: string[]): Content;
};

/** A conversation while it is being told: what the tables will hold, and what decides the rest. */
export type Thread = {
  id: string;
  chat: Chat;
  shop: Furnished;
  contactId: string;
  clockMs: number;
  chance: Chance;
  status: "BOT" | "HUMAN" | "RESOLVED";
  epoch: number;
  assignee: Teammate | null;
  handoff: { at: Date; reason: string | null } | null;
  resolved: { at: Date; from: "BOT" | "HUMAN" } | null;
  inboundNo: number;
  answeredNo: number;
  waitingSince: Date | null;
  unanswered: boolean;
  lastIn: Date | null;
  last: MessageRow | null;
  botMisses: number;
  optedOutAt: Date | null;
  messages: MessageRow[];
  reactions: Prisma.ReactionCreateManyInput[];
  named: Map<string, string>;
  /** The bot's paid turns: one reservation each. */
  turns: { at: Date; reservationId: string }[];
};

export function newThread(shop: Furnished, chat: Chat, number: number): Thread {
  return {
    id: newId(),
    chat,
    shop,
    contactId: newId(),
    clockMs: 0,
    chance: chance(number * 101 + 7),
    status: "BOT",
    epoch: 1,
    assignee: null,
    handoff: null,
    resolved: null,
    inboundNo: 0,
    answeredNo: 0,
    waitingSince: null,
    unanswered: false,
    lastIn: null,
    last: null,
    botMisses: 0,
    optedOutAt: null,
    messages: [],
    reactions: [],
    named: new Map(),
    turns: [],
  };
}

export const channelOf = ({ shop, chat }: Thread) => shop.channels[chat.channel];

/** The next moment, some seconds on; never the same one twice, and never still to come. */
export function pass(thread: Thread, seconds: number): Date {
  const next = thread.clockMs + Math.round(seconds * thread.chance.between(700, 1_300));
  const latest = thread.shop.now.getTime() - 1_000;
  thread.clockMs = Math.max(Math.min(next, latest), thread.clockMs + 1);
  return new Date(thread.clockMs);
}

/** Adds a row. What is no note and no activity line is the conversation's last word. */
export function add(
  thread: Thread,
  at: Date,
  row: Omit<MessageRow, "tenantId" | "id" | "conversationId" | "channelId" | "createdAt">,
  said?: Said,
): MessageRow {
  const id = v7({ msecs: at.getTime() });
  const channel = channelOf(thread);
  const sandbox = channel.kind === "SANDBOX" && row.type !== "note" && row.type !== "event";
  const message: MessageRow = {
    tenantId: thread.shop.tenantId,
    id,
    conversationId: thread.id,
    channelId: channel.id,
    createdAt: at,
    // Nobody's number is behind the other channel, so its messages have no name over there.
    ...(sandbox && row.status !== "FAILED" && { providerId: `sandbox.${id}` }),
    ...row,
  };
  thread.messages.push(message);
  if (row.type !== "note" && row.type !== "event") thread.last = message;
  if (said?.key) thread.named.set(said.key, id);
  if (said?.reaction) {
    const actor = row.direction === "IN" ? "us" : `contact:${thread.contactId}`;
    const reactedAt = new Date(Math.min(at.getTime() + 40_000, thread.shop.now.getTime()));
    const { tenantId } = thread.shop;
    thread.reactions.push({ tenantId, messageId: id, actor, emoji: said.reaction, at: reactedAt });
  }
  return message;
}

/** An activity line. */
export function line(
  thread: Thread,
  at: Date,
  payload: { event: string; reason?: string | null; to?: string | null },
  by: Teammate | "bot" | "channel",
): void {
  const person = by === "bot" || by === "channel" ? null : thread.shop.team[by];
  add(thread, at, {
    direction: "OUT",
    as: "SYSTEM",
    via: person ? "dashboard" : by,
    type: "event",
    status: "SENT",
    payload: { ...payload, by: person?.name ?? null, byKind: person ? "user" : by },
    authorId: person?.id ?? null,
    sentAt: at,
  });
}

const windowMs = 24 * 3_600_000;

export const windowOf = (thread: Thread): Date | null =>
  capabilities[channelOf(thread).kind].window && thread.lastIn
    ? new Date(thread.lastIn.getTime() + windowMs)
    : null;
