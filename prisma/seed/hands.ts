import type { Teammate } from "./shop.ts";
import { line, pass, type Thread } from "./thread.ts";

const personKeepsMs = 24 * 3_600_000;

type Change = {
  status: Thread["status"];
  event: "handoff" | "released" | "resolved" | "reopened";
  by: Teammate | "bot" | "channel";
  reason?: string | null;
  assignee?: Teammate | null;
};

/** The same rules by which the app itself gives a conversation to the bot, to people or away. */
export function change(
  thread: Thread,
  { status, event, by, reason = null, assignee }: Change,
): void {
  const at = pass(thread, 2);
  const from = thread.status === "RESOLVED" ? "HUMAN" : thread.status;
  thread.resolved = status === "RESOLVED" ? { at, from } : null;
  thread.status = status;
  thread.epoch += 1;
  thread.botMisses = 0;
  if (assignee !== undefined) thread.assignee = assignee;
  if (event === "handoff") thread.handoff = { at, reason };
  if (event === "released") thread.handoff = null;
  if (status === "RESOLVED") {
    thread.unanswered = false;
    thread.waitingSince = null;
  }
  line(thread, at, { event, reason }, by);
}

export function assign(thread: Thread, by: Teammate, to: Teammate): void {
  if (thread.assignee === to) return;
  thread.assignee = to;
  line(thread, pass(thread, 20), { event: "assigned", to: thread.shop.team[to].name }, by);
}

/** A resolved conversation comes back: to the people who just had it, else to the bot. */
export function wake(thread: Thread, at: Date): void {
  if (thread.status !== "RESOLVED" || !thread.resolved) return;
  const fresh = at.getTime() - thread.resolved.at.getTime() < personKeepsMs;
  const status = thread.resolved.from === "HUMAN" && fresh ? "HUMAN" : "BOT";
  change(thread, { status, event: "reopened", by: "channel" });
}

/** A person who speaks owns the conversation. */
export function take(thread: Thread, by: Teammate | "channel", reason: string | null = null): void {
  if (thread.status === "HUMAN") return;
  const assignee = by === "channel" ? undefined : (thread.assignee ?? by);
  change(thread, {
    status: "HUMAN",
    event: "handoff",
    by,
    reason,
    ...(assignee !== undefined && { assignee }),
  });
}
