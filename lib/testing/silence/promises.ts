import { expect } from "vitest";
import type { Snapshot, World } from "./world.ts";

const rank: Record<string, number> = {
  QUEUED: 0,
  CANCELLED: 0,
  SENT: 1,
  FAILED: 2,
  DELIVERED: 3,
  READ: 4,
};

/** What must hold after every step, whatever the step was. */
export function expectKept(world: World, before: Snapshot, after: Snapshot): void {
  botSpokeOnlyAsOwner(before, after);
  nothingWentTwice(world);
  nothingWentBack(world, before, after);
  creditsAddUp(world, after);
}

function botSpokeOnlyAsOwner(before: Snapshot, after: Snapshot): void {
  expect(after.epoch).toBeGreaterThanOrEqual(before.epoch);
  const owned = { status: "BOT", epoch: before.epoch };
  const state = { status: before.status, epoch: before.epoch };
  for (const message of after.messages.values()) {
    if (message.as !== "BOT" || message.epoch === null) continue;
    const was = before.messages.get(message.id);
    const inserted = !was;
    const claimed = message.claimedAt !== null && message.attempts > (was?.attempts ?? 0);
    if (inserted || claimed) {
      expect(state).toEqual(owned);
      expect(message.epoch).toBe(before.epoch);
    }
    // And nothing of it lies in wait once the conversation is another's.
    const waits = message.status === "QUEUED" && message.claimedAt === null;
    if (waits) expect([after.status, after.epoch]).toEqual(["BOT", message.epoch]);
  }
  if (after.status !== "BOT") expect(after.due).toBe(false);
}

function nothingWentTwice({ claimed, allowed, flying }: World): void {
  for (const [id, times] of claimed) expect(times).toBeLessThanOrEqual(1 + (allowed.get(id) ?? 0));
  expect(flying.length).toBeLessThanOrEqual(1);
}

function nothingWentBack({ retried }: World, before: Snapshot, after: Snapshot): void {
  for (const [id, was] of before.messages) {
    const is = after.messages.get(id);
    const back = (rank[is?.status ?? ""] ?? -1) < (rank[was.status] ?? 0);
    if (back) expect([...retried]).toContain(id);
  }
}

/** Every credit is somewhere, and each message's is where its fate says. */
function creditsAddUp({ retried }: World, { credits, messages }: Snapshot): void {
  const { granted, available, reserved, spent } = credits;
  expect(available + reserved + spent).toBe(granted);
  const paid = [...messages.values()].filter(
    ({ reservationId, id }) => reservationId !== null && !retried.has(id),
  );
  if (retried.size > 0) return;
  expect(reserved).toBe(paid.filter(({ status }) => status === "QUEUED").length);
  const said = ["SENT", "DELIVERED", "READ"];
  // A cancelled one that went out all the same was given back when it was cancelled.
  expect(spent).toBeLessThanOrEqual(paid.filter(({ status }) => said.includes(status)).length);
}
