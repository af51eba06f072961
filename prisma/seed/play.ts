import type { Prisma } from "#lib/db/generated/client.ts";
import type { Content } from "#lib/messages/compose.ts";
import { botTurn } from "./bot-turn.ts";
import { instantOf } from "./clock.ts";
import { assign, change, take, wake } from "./hands.ts";
import type { Chat, Line, Said } from "./script.ts";
import type { Teammate } from "./shop.ts";
import { add, type Furnished, newThread, pass, type Thread } from "./thread.ts";

/** Tells a chat from its first line to its last; what the tables are to hold comes out of it. */
export async function play(shop: Furnished, chat: Chat, number: number): Promise<Thread> {
  const thread = newThread(shop, chat, number);
  for (const each of chat.lines) await tell(thread, each);
  return thread;
}

async function tell(thread: Thread, each: Line): Promise<void> {
  switch (each.do) {
    case "clock": {
      const instant = instantOf(each.when, thread.shop.now.getTime());
      // Shortly after midnight "this morning" may lie before "last night": order wins.
      thread.clockMs = Math.max(instant, thread.clockMs + 1_000);
      return;
    }
    case "them":
      return hear(thread, each.said);
    case "bot":
      return botTurn(thread);
    case "reply":
      return speak(thread, each.said, each.by);
    case "phone":
      return speak(thread, each.said, "phone");
    case "api":
      return speak(thread, each.said, "api");
    case "note":
      return jot(thread, each.by, each.text);
    case "assign":
      return assign(thread, each.by, each.to);
    case "takeOver":
      return take(thread, each.by, each.reason);
    case "release":
      return change(thread, { status: "BOT", event: "released", by: each.by, assignee: null });
    case "resolve":
      return change(thread, { status: "RESOLVED", event: "resolved", by: each.by });
  }
}

const secondsToType = ({ text }: Said) => 7 + Math.min(60, (text?.length ?? 40) / 4);

async function contentOf(thread: Thread, said: Said) {
  const { type, text, mediaId, payload, template } = await composed(thread, said);
  return {
    type,
    text: text ?? null,
    mediaId: mediaId ?? null,
    ...(payload && { payload: payload as Prisma.InputJsonObject }),
    ...(template && { template: template as Prisma.InputJsonObject }),
  };
}

async function composed({ shop }: Thread, said: Said): Promise<Content> {
  if (said.product) return shop.productMessage(said.product);
  if (said.template) return shop.templateMessage(said.template.name, said.template.params);
  const { type = "text", text, payload } = said;
  return {
    type,
    text,
    mediaId: said.file ? shop.files[said.file] : null,
    payload: payload ?? null,
  };
}

const quoted = (thread: Thread, { quote }: Said) =>
  quote ? { replyToId: thread.named.get(quote) ?? null } : {};

async function hear(thread: Thread, said: Said): Promise<void> {
  wake(thread, pass(thread, secondsToType(said)));
  const at = pass(thread, 1);
  thread.inboundNo += 1;
  thread.unanswered = true;
  thread.waitingSince ??= at;
  thread.lastIn = at;
  if (/^\s*stop\s*$/i.test(said.text ?? "")) thread.optedOutAt = at;
  const row = {
    ...(await contentOf(thread, said)),
    ...quoted(thread, said),
    direction: "IN",
    as: "CONTACT",
    via: "channel",
    status: "RECEIVED",
    inboundNo: thread.inboundNo,
    ...(said.deleted && { deletedAt: new Date(at.getTime() + 20_000) }),
  };
  add(thread, at, row, said);
}

async function speak(thread: Thread, said: Said, by: Teammate | "phone" | "api"): Promise<void> {
  if (by === "phone") take(thread, "channel", "phone");
  else if (by !== "api") take(thread, by);
  const at = pass(thread, 35 + secondsToType(said));
  thread.answeredNo = thread.inboundNo;
  thread.unanswered = false;
  thread.waitingSince = null;
  const person = by === "phone" || by === "api" ? null : thread.shop.team[by];
  const row = {
    ...(await contentOf(thread, said)),
    ...quoted(thread, said),
    direction: "OUT",
    as: by === "api" ? "SYSTEM" : "HUMAN_AGENT",
    via: person ? "dashboard" : by,
    authorId: person?.id ?? null,
    ...(by === "api" && { apiKeyId: thread.shop.apiKeyId }),
    ...fateOf(thread, said, at),
  };
  add(thread, at, row, said);
}

/** How far it has come, with the times a provider would have told us. */
function fateOf(thread: Thread, { status = "READ", error }: Said, at: Date) {
  const after = (seconds: number) =>
    new Date(Math.min(at.getTime() + seconds * 1_000, thread.shop.now.getTime()));
  const went = { SENT: 1, DELIVERED: 2, READ: 3 }[status as string] ?? 0;
  return {
    status,
    attempts: 1,
    claimedAt: at,
    ...(error && { errorCode: error.code, errorMessage: error.message }),
    ...(went >= 1 && { sentAt: after(1) }),
    ...(went >= 2 && { deliveredAt: after(2) }),
    ...(went >= 3 && { readAt: after(thread.chance.between(8, 90)) }),
  };
}

function jot(thread: Thread, by: Teammate, text: string): void {
  const at = pass(thread, 25);
  add(thread, at, {
    direction: "OUT",
    as: "HUMAN_AGENT",
    via: "dashboard",
    type: "note",
    status: "SENT",
    text,
    ...mentionsIn(text, thread),
    authorId: thread.shop.team[by].id,
    sentAt: at,
  });
}

/** Whom a note calls, as people in a shop call each other. */
const calledAs: Record<Teammate, string> = { laras: "Bu Laras", rina: "Rina", dimas: "Dimas" };

function mentionsIn(text: string, thread: Thread) {
  const called = (Object.keys(calledAs) as Teammate[]).filter((who) =>
    text.includes(`@${calledAs[who]}`),
  );
  const mentions = called.map((who) => ({ id: thread.shop.team[who].id, name: calledAs[who] }));
  return mentions.length > 0 ? { payload: { mentions } } : {};
}
