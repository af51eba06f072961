import { createParser } from "eventsource-parser";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Actor } from "#lib/context.ts";
import { pool } from "#lib/db/pool.ts";
import { rootDb } from "#lib/db/root.ts";
import { openStream } from "#lib/events/stream.ts";
import { addMember } from "#lib/members/add.ts";
import { givenShop, type Shop } from "#lib/testing/given.ts";
import { givenChat, givenCloudShop } from "#lib/testing/given-chat.ts";
import { until } from "#lib/testing/until.ts";
import type { Presence } from "./schema.ts";
import { tellPresence } from "./tell.ts";

let shop: Awaited<ReturnType<typeof givenCloudShop>>;
let chatId: string;
let rina: Extract<Actor, { kind: "user" }>;
let dimas: Extract<Actor, { kind: "user" }>;
const ends: (() => Promise<void>)[] = [];

async function hired(name: string) {
  const email = `${crypto.randomUUID()}@toko.test`;
  const member = await shop.run((ctx) =>
    addMember(ctx, { name, email, role: "AGENT", password: "rahasia-batik-2026" }),
  );
  return { kind: "user", id: member.id, name, role: "AGENT" } as const;
}

beforeEach(async () => {
  shop = await givenCloudShop();
  chatId = (await givenChat(shop)).id;
  [rina, dimas] = [await hired("Rina"), await hired("Dimas")];
});
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

type Heard = { id: string | undefined; data: Presence };

/** What somebody's stream brings about who is where. */
async function hears(actor: Actor, of: Shop = shop): Promise<Heard[]> {
  const heard: Heard[] = [];
  const { body } = await of.as(actor, (ctx) => openStream(ctx, null, () => () => {}));
  const reader = (body ?? new ReadableStream()).getReader();
  const parser = createParser({
    onEvent: ({ id, event, data }) => {
      if (event === "conversation.presence") heard.push({ id, data: JSON.parse(data).data });
    },
  });
  const done = (async () => {
    const text = new TextDecoder();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parser.feed(text.decode(part.value, { stream: true }));
    }
  })();
  ends.push(async () => {
    await reader.cancel();
    await done;
  });
  return heard;
}

const tell = (actor: Actor, state: Presence["state"]) =>
  shop.as(actor, (ctx) => tellPresence(ctx, { id: chatId, state }));
const states = (heard: Heard[]) => heard.map(({ data }) => `${data.member.name} ${data.state}`);

test("a colleague sees who looks at a chat, who writes and who leaves, in that order", async () => {
  const heard = await hears(dimas);
  for (const state of ["viewing", "typing", "left"] as const) {
    await tell(rina, state);
    await until(state, () => states(heard).at(-1) === `Rina ${state}`);
  }
  expect(heard[0]?.data).toEqual({
    conversationId: chatId,
    member: { id: rina.id, name: "Rina" },
    state: "viewing",
  });
  // Nothing to resume at: what was missed of this is not told again.
  expect(heard.map(({ id }) => id)).toEqual([undefined, undefined, undefined]);
});

test("whoever opens a chat is told at once who else is there, and not of those who have gone", async () => {
  expect((await tell(rina, "typing")).items).toEqual([]);
  const there = await tell(dimas, "viewing");
  expect(there.items.map(({ member, state }) => [member.name, state])).toEqual([
    ["Rina", "typing"],
  ]);
  await tell(rina, "left");
  expect((await tell(dimas, "viewing")).items).toEqual([]);
});

test("somebody whose browser has fallen silent is gone after some seconds", async () => {
  await tell(rina, "viewing");
  await rootDb().presence.updateMany({
    where: { tenantId: shop.tenantId },
    data: { seenAt: new Date(Date.now() - 15_000) },
  });
  expect((await tell(dimas, "viewing")).items).toEqual([]);
});

test("nobody hears of themselves, no key of anybody, no stranger of us", async () => {
  const key: Actor = {
    kind: "key",
    id: chatId,
    name: "ERP",
    mode: "live",
    scopes: ["admin:*"],
  };
  const stranger = await givenShop();
  const owner = { kind: "user", id: stranger.ownerId, name: "Lain", role: "OWNER" } as const;
  const others = [await hears(rina), await hears(key), await hears(owner, stranger)];
  const heard = await hears(dimas);
  await tell(rina, "viewing");
  await until("Dimas hears", () => heard.length === 1);
  expect(others).toEqual([[], [], []]);
  await expect(
    stranger.as(owner, (ctx) => tellPresence(ctx, { id: chatId, state: "viewing" })),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(tell(key, "viewing")).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("many signs of life are read together, not one by one, however many watch", async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => hears(dimas)));
  const asked = vi.spyOn(pool(), "query");
  const readings = () => asked.mock.calls.filter(([text]) => /FROM presences/.test(String(text)));
  for (let n = 1; n <= 50; n += 1) await tell(rina, n % 2 ? "viewing" : "typing");
  await until("all have heard the last", () =>
    all.every((heard) => heard.at(-1)?.data.state === "typing"),
  );
  // One for what 20 people heard, and fewer than what was said.
  expect(readings().length).toBeLessThan(40);
  expect(all.map(({ length }) => length)).toEqual(all.map(() => readings().length));
  asked.mockRestore();
});
