import { createParser } from "eventsource-parser";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { pool } from "#lib/db/pool.ts";
import { rootDb } from "#lib/db/root.ts";
import { givenShop, type Shop } from "#lib/testing/given.ts";
import { until } from "#lib/testing/until.ts";
import { emit } from "./emit.ts";
import { hear } from "./hub.ts";
import { openStream } from "./stream.ts";

let shop: Shop;
const ends: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  shop = await givenShop();
});
afterEach(() => Promise.all(ends.splice(0).map((end) => end())));

type Heard = { id: string; type: string; n: number };

const open = (of: Shop, lastEventId: string | null = null) =>
  of.run((ctx) => openStream(ctx, lastEventId, () => () => {}));

/** A reader of the stream, as a browser is one. */
async function read(of: Shop, lastEventId: string | null = null) {
  const heard: Heard[] = [];
  const response = await open(of, lastEventId);
  const reader = (response.body ?? new ReadableStream()).getReader();
  const parser = createParser({
    onEvent: ({ id = "", event = "", data }) => {
      heard.push({ id, type: event, n: (JSON.parse(data) as { data: { n: number } }).data.n });
    },
  });
  const done = (async () => {
    const text = new TextDecoder();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parser.feed(text.decode(part.value, { stream: true }));
    }
  })();
  const end = async () => {
    await reader.cancel();
    await done;
  };
  ends.push(end);
  return { heard, end, done, numbers: () => heard.map(({ n }) => n) };
}

const say = (n: number, of = shop) => of.run((ctx) => emit(ctx, "conversation.updated", { n }));

/** A transaction that has emitted and not yet committed; call it to let it commit. */
async function begun(n: number): Promise<() => Promise<void>> {
  let commit = () => {};
  const wait = new Promise<void>((go) => {
    commit = go;
  });
  let emitted = () => {};
  const ready = new Promise<void>((go) => {
    emitted = go;
  });
  const transaction = shop.run(async (ctx) => {
    await emit(ctx, "conversation.updated", { n });
    emitted();
    await wait;
  });
  await ready;
  return () => {
    commit();
    return transaction;
  };
}

test("what happens is heard, in order, by everyone who watches", async () => {
  const readers = await Promise.all([read(shop), read(shop), read(shop)]);
  for (let n = 1; n <= 5; n += 1) await say(n);
  for (const { numbers } of readers) {
    await until("five events", () => numbers().length >= 5);
    expect(numbers()).toEqual([1, 2, 3, 4, 5]);
  }
});

test("an event that commits late is not stepped over", async () => {
  const { heard, numbers } = await read(shop);
  const first = await begun(1);
  const second = await begun(2);
  const third = await begun(3);
  await third();
  await say(4);
  await second();
  await say(5);
  await first();
  await until("all five", () => heard.length >= 5);
  expect(numbers()).toEqual([1, 2, 3, 4, 5]);
});

test("who comes back with its last event hears what it missed, without a gap and nothing twice", async () => {
  const first = await read(shop);
  await say(1);
  await say(2);
  await until("two events", () => first.heard.length >= 2);
  await first.end();
  await say(3);
  const late = await begun(4);
  await say(5);

  const last = first.heard.at(-1)?.id ?? null;
  const opening = read(shop, last);
  const meanwhile = Promise.all([6, 7, 8].map((n) => say(n)));
  const second = await opening;
  await meanwhile;
  await late();
  await until("the rest", () => second.heard.length >= 6);
  expect(second.numbers()[0]).toBe(3);
  expect([...second.numbers()].sort()).toEqual([3, 4, 5, 6, 7, 8]);
  const places = second.heard.map(({ id }) => id);
  expect(new Set(places).size).toBe(places.length);

  const third = await read(shop, last);
  await until("all of it again", () => third.heard.length >= 6);
  expect(third.heard).toEqual(second.heard);
});

test("who resumes at any event of a busy stream hears exactly the rest", async () => {
  const all = await read(shop);
  const writing = Promise.all(
    [0, 1, 2, 3].map(async (writer) => {
      for (let n = 0; n < 15; n += 1) await say(writer * 100 + n);
    }),
  );
  for (let resumed = 0; resumed < 6; resumed += 1) {
    const at = await until("ten more", () => all.heard[resumed * 10]);
    const part = await read(shop, at.id);
    await until("the next", () => part.heard.length >= 5);
    const from = all.heard.findIndex(({ id }) => id === at.id) + 1;
    await until("the same here", () => all.heard.length >= from + 5);
    expect(part.heard.slice(0, 5)).toEqual(all.heard.slice(from, from + 5));
    await part.end();
    if (resumed === 4) break;
  }
  await writing;
  await until("all sixty", () => all.heard.length >= 60);
  expect(new Set(all.numbers()).size).toBe(60);
});

test("an event that is no longer kept, or never was, gets a resync, and then what is new", async () => {
  const first = await read(shop);
  await say(1);
  await until("it", () => first.heard.length === 1);
  const old = first.heard[0]?.id ?? "";
  await rootDb().event.deleteMany({ where: { tenantId: shop.tenantId } });
  for (const last of [old, "1-1", "999999999999-1", "nonsense", ""]) {
    const reader = await read(shop, last);
    await until("resync", () => reader.heard.length >= 1);
    await say(2);
    await until("the new one", () => reader.heard.length >= 2);
    expect(reader.heard.map(({ type }) => type)).toEqual(["resync", "conversation.updated"]);
  }
});

test("nobody hears another tenant's events, not even with its last event's id", async () => {
  const other = await givenShop();
  const theirs = await read(other);
  const ours = await read(shop);
  await say(1, other);
  await say(2);
  await until("theirs", () => theirs.heard.length >= 1);
  await until("ours", () => ours.heard.length >= 1);
  const spy = await read(shop, theirs.heard[0]?.id);
  await say(3);
  await until("the spy's", () => spy.heard.length >= 2);
  expect(spy.heard.map(({ type, n }) => [type, n])).toEqual([
    ["resync", undefined],
    ["conversation.updated", 3],
  ]);
  expect(theirs.numbers()).toEqual([1]);
  expect(ours.numbers()).toEqual([2, 3]);
});

test("a hundred readers that come back at once, as after a restart, are all let in", async () => {
  const readers = await Promise.all(Array.from({ length: 100 }, () => read(shop)));
  await say(1);
  for (const { heard } of readers) await until("it", () => heard.length === 1);
});

test("what happens is read once from the database, not once for each of a hundred agents", async () => {
  const readers = await Promise.all(Array.from({ length: 100 }, () => read(shop)));
  const asked = vi.spyOn(pool(), "query");
  try {
    for (let n = 1; n <= 3; n += 1) {
      await say(n);
      for (const { heard } of readers) await until("it", () => heard.length === n);
    }
    const answers = await Promise.all(asked.mock.results.map(({ value }) => value as unknown));
    const rows = answers.flatMap((answer) => (answer as { rows: { tenantId?: string }[] }).rows);
    expect(rows.filter(({ tenantId }) => tenantId === shop.tenantId)).toHaveLength(3);
  } finally {
    asked.mockRestore();
  }
});

test("a reader that breaks down does not keep the events from the others", async () => {
  const ear = () => {
    throw new Error("broken");
  };
  const stop = await shop.run((ctx) => hear(ctx, ear));
  const { heard } = await read(shop);
  await say(1);
  await until("the other's", () => heard.length === 1);
  stop();
});

test("a reader that does not read is cut off, and finds everything when it comes back", async () => {
  const response = await open(shop);
  const { heard: witness } = await read(shop);
  const [more, count] = [90, 120];
  const page = "x".repeat(60_000);
  const sayUpTo = async (end: number) => {
    for (let n = witness.length; n < end; n += 1) {
      await shop.run((ctx) => emit(ctx, "conversation.updated", { n, page }));
    }
    await until("all so far", () => witness.length === end, 30_000);
  };
  await sayUpTo(more);
  // However many came in one go: by now so much waits that what comes next is no longer kept for it.
  await sayUpTo(count);
  let sizeBytes = 0;
  for await (const chunk of response.body ?? []) sizeBytes += chunk.byteLength;
  expect(sizeBytes).toBeLessThan(count * page.length);
  const back = await read(shop, witness[10]?.id);
  await until("the rest", () => back.heard.length >= count - 11, 30_000);
  expect(back.heard).toEqual(witness.slice(11));
}, 60_000);
