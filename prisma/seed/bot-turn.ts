import { plainBot } from "#lib/bot/plain/bot.ts";
import type { Turn } from "#lib/bot/think.ts";
import { newId } from "#lib/ids.ts";
import { change } from "./hands.ts";
import { add, pass, type Thread } from "./thread.ts";

const greetAgainMs = 24 * 3_600_000;

/**
 * What our bot says to the turn that is open, so that the demo promises nothing the bot can't do.
 * Where it would rather hand over, it does so here too.
 */
export async function botTurn(thread: Thread): Promise<void> {
  if (thread.status !== "BOT" || !thread.unanswered) return;
  const at = pass(thread, 5);
  const thought = await plainBot(turnOf(thread, at));
  if (thought.do === "hand-off") {
    change(thread, { status: "HUMAN", event: "handoff", by: "bot", reason: thought.reason });
    if (thought.text) say(thread, pass(thread, 1), { as: "SYSTEM", text: thought.text });
    return;
  }
  thread.botMisses = thought.missed ? thread.botMisses + 1 : 0;
  thread.answeredNo = thread.inboundNo;
  thread.unanswered = false;
  thread.waitingSince = null;
  const reservationId = newId();
  thread.turns.push({ at, reservationId });
  const payload = { sources: thought.sources, productIds: thought.productIds };
  say(thread, at, { as: "BOT", text: thought.text, payload, epoch: thread.epoch, reservationId });
}

function say(
  thread: Thread,
  at: Date,
  words: {
    as: "BOT" | "SYSTEM";
    text: string;
    payload?: object;
    epoch?: number;
    reservationId?: string;
  },
): void {
  const after = (seconds: number) =>
    new Date(Math.min(at.getTime() + seconds * 1_000, thread.shop.now.getTime()));
  add(thread, at, {
    ...words,
    direction: "OUT",
    via: "bot",
    type: "text",
    status: "READ",
    attempts: 1,
    claimedAt: at,
    sentAt: at,
    deliveredAt: after(1),
    readAt: after(4),
  });
}

function turnOf(thread: Thread, at: Date): Turn {
  const said = thread.messages.filter(({ type }) => type !== "note" && type !== "event");
  const last = said.findLast(({ direction }) => direction === "OUT");
  const lastMs = last ? new Date(last.createdAt as Date).getTime() : 0;
  const ids = (last?.payload as { productIds?: string[] } | undefined)?.productIds ?? [];
  return {
    ...thread.shop.mind,
    // The demo is filled at any hour; a shop that is always closed would be a sad one.
    farewell: null,
    hours: null,
    now: at,
    bubbles: said
      .filter(
        ({ direction, inboundNo }) => direction === "IN" && (inboundNo ?? 0) > thread.answeredNo,
      )
      .map(({ type, text }) => ({ type, text: text ?? null })),
    greet: at.getTime() - lastMs > greetAgainMs,
    misses: thread.botMisses,
    lastReply: last?.as === "BOT" ? { text: last.text ?? "", productIds: ids } : null,
  };
}
