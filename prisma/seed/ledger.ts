import type { Context } from "#lib/context.ts";
import { monthlyAllowance } from "#lib/credits/grant.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { newId } from "#lib/ids.ts";
import { type Month, monthOf } from "./clock.ts";

type Turn = { at: Date; reservationId: string };
type Bucket = { id: string; kind: string; left: number };
type Entry = Prisma.CreditEntryCreateManyInput;
type Books = { tenantId: string; buckets: Prisma.CreditBucketCreateManyInput[]; entries: Entry[] };

/**
 * What the bot's turns cost, month by month, as the app would have booked it: an allowance each
 * month, the unused part rolled over once. The present month's own grants are already there.
 */
export async function bookTurns(ctx: Context, turns: Turn[]): Promise<void> {
  const { tenantId } = ctx;
  const books: Books = { tenantId, buckets: [], entries: [] };
  const months = Map.groupBy(turns, ({ at }) => monthOf(at).name);
  const present = monthOf(ctx.now).name;
  const granted = await ctx.db.creditBucket.findMany({ where: { tenantId } });
  const ours = (kind: string): Bucket[] =>
    granted
      .filter((one) => one.kind === kind)
      .map(({ id, remaining }) => ({ id, kind, left: remaining }));
  const bonus = ours("BONUS");

  let before: Bucket[] = [];
  const first = turns.reduce((earliest, { at }) => (at < earliest ? at : earliest), ctx.now);
  for (let month = monthOf(first); month.start <= ctx.now; month = monthOf(month.end)) {
    const rolled = rollOver(books, before, month);
    const allowance =
      month.name === present
        ? ours("ALLOWANCE")
        : [grant(books, "ALLOWANCE", monthlyAllowance, month, `allowance:${month.name}`)];
    before = [...rolled, ...allowance];
    spend(books, [...before, ...bonus], months.get(month.name) ?? []);
  }
  await ctx.db.creditBucket.createMany({ data: books.buckets });
  await ctx.db.creditEntry.createMany({ data: books.entries });
}

function grant(
  books: Books,
  kind: string,
  amount: number,
  { start, end }: Month,
  once: string,
): Bucket {
  const { tenantId } = books;
  const id = newId();
  // Empty: the ledger's trigger fills it with each entry.
  books.buckets.push({
    tenantId,
    id,
    kind,
    granted: amount,
    remaining: 0,
    startsAt: start,
    expiresAt: end,
    createdAt: start,
  });
  book(books, {
    bucketId: id,
    kind: "grant",
    available: amount,
    reserved: 0,
    once,
    createdAt: start,
  });
  return { id, kind, left: amount };
}

/** Last month's allowance, once; what had already been rolled over is gone. */
function rollOver(books: Books, before: Bucket[], month: Month): Bucket[] {
  let rolled = 0;
  for (const { id, kind, left } of before) {
    if (left === 0) continue;
    if (kind === "ALLOWANCE") rolled += left;
    const once = `expire:${id}`;
    book(books, {
      bucketId: id,
      kind: "expire",
      available: -left,
      reserved: 0,
      once,
      createdAt: month.start,
    });
  }
  if (rolled === 0) return [];
  return [grant(books, "ROLLOVER", rolled, month, `rollover:${month.start.toISOString()}:0`)];
}

function spend(books: Books, buckets: Bucket[], turns: Turn[]): void {
  for (const { at, reservationId } of turns) {
    const bucket = buckets.find(({ left }) => left > 0);
    if (!bucket) throw new Error("The demo shop's bot has spoken more than it was granted.");
    bucket.left -= 1;
    const common = { bucketId: bucket.id, reservationId };
    const settledAt = new Date(at.getTime() + 800);
    book(books, {
      ...common,
      kind: "reserve",
      available: -1,
      reserved: 1,
      once: `reserve:${reservationId}`,
      createdAt: at,
    });
    book(books, {
      ...common,
      kind: "capture",
      available: 0,
      reserved: -1,
      once: `settle:${reservationId}:1`,
      createdAt: settledAt,
    });
  }
}

function book({ tenantId, entries }: Books, entry: Omit<Entry, "tenantId" | "id">): void {
  entries.push({ tenantId, id: newId(), ...entry });
}
