import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as hook from "#lib/testing/fake-graph/webhook.ts";
import { metaFixtures, overFixtures } from "#lib/testing/meta-fixtures.ts";
import type { Routed } from "../provider.ts";
import { read } from "./read.ts";

/** What every reader of our updates may rely on, whatever came in. */
function sound(routed: Routed[]): void {
  for (const { update } of routed) {
    expect(Number.isFinite(update.at.getTime())).toBe(true);
    if ("id" in update) expect(update.id).toMatch(/./s);
    if ("from" in update && update.from.phone !== null) expect(update.from.phone).toMatch(/^\d+$/);
    const stored = JSON.stringify(update);
    expect(stored.isWellFormed()).toBe(true);
    expect(stored).not.toMatch(/\\u0000|\\ud[89a-f]/i);
  }
}

test("any JSON at all is read without an exception", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (body) => sound(read(body))),
    {
      numRuns: 1_000,
    },
  );
});

const number = { phoneNumberId: "1", wabaId: "2" };
const sari = { ...number, from: "628123456789", userId: "ID.1", name: "Sari", username: "sari" };
const samples: unknown[] = [
  hook.textMessage({ ...sari, text: "Halo", replyTo: "x" }),
  hook.mediaMessage({ ...sari, type: "audio", mediaId: "1", mimeType: "audio/ogg", voice: true }),
  hook.message(sari, { type: "location", location: { latitude: 1, longitude: 2 } }),
  hook.message(sari, { type: "order", order: { product_items: [{ quantity: 1 }] } }),
  hook.message(sari, {
    type: "edit",
    edit: { original_message_id: "x", message: { type: "text" } },
  }),
  hook.message(sari, {
    type: "system",
    system: { body: "x changed from ID.0 to ID.1", user_id: "ID.1" },
  }),
  hook.reaction({ ...sari, target: "x", emoji: "👍" }),
  hook.status({ ...number, id: "x", status: "failed", error: { code: 1, title: "x" } }),
  hook.echo({ ...number, to: "628123456789", text: "Siap" }),
  hook.change(number, "calls", {
    calls: [{ id: "c", event: "connect", direction: "USER_INITIATED" }],
  }),
  hook.change(number, "user_id_update", {
    user_id_update: [{ user_id: { previous: "a", current: "b" } }],
  }),
  hook.change(number, "user_preferences", { user_preferences: [{ value: "stop" }] }),
  hook.change(number, "message_template_status_update", { message_template_id: 1 }),
];

const strange = fc.oneof(
  fc.constant("\u0000\ud83d"),
  fc.constantFrom("__proto__", "constructor", "toString", "", "0", "-1", "1e309"),
  fc.jsonValue({ maxDepth: 2 }),
);

type Step = { at: number; instead: unknown; remove: boolean };
const steps = fc.array(fc.record({ at: fc.nat(), instead: strange, remove: fc.boolean() }), {
  minLength: 1,
  maxLength: 4,
});

/** A body with some of its values, at any depth, replaced or taken away. */
function mutated(body: unknown, changes: Step[]): unknown {
  const copy = structuredClone(body);
  for (const { at, instead, remove } of changes) {
    const places: { holder: Record<string, unknown>; key: string }[] = [];
    const walk = (holder: unknown) => {
      if (typeof holder !== "object" || holder === null) return;
      for (const key of Object.keys(holder)) {
        places.push({ holder: holder as Record<string, unknown>, key });
        walk((holder as Record<string, unknown>)[key]);
      }
    };
    walk(copy);
    const place = places[at % Math.max(1, places.length)];
    if (!place) continue;
    if (remove) delete place.holder[place.key];
    else place.holder[place.key] = instead;
  }
  return copy;
}

test("a body of Meta's that is damaged anywhere is read without an exception", () => {
  fc.assert(
    fc.property(fc.constantFrom(...samples), steps, (body, changes) =>
      sound(read(mutated(body, changes))),
    ),
    { numRuns: 3_000 },
  );
});

const fixtures = metaFixtures("webhook.");
describe.skipIf(fixtures.length === 0)(overFixtures("published bodies", fixtures), () => {
  test("damaged anywhere, they are read without an exception", () => {
    fc.assert(
      fc.property(fc.constantFrom(...fixtures), steps, ({ json }, changes) =>
        sound(read(mutated(json, changes))),
      ),
      { numRuns: 3_000 },
    );
  });
});

test("half an emoji and U+0000, which the database refuses, cost the message nothing else", () => {
  const [routed] = read(hook.textMessage({ ...sari, name: "Sari \ud83d", text: "Ha\u0000lo" }));
  expect(routed?.update).toMatchObject({
    content: { text: "Halo" },
    from: { name: "Sari \ufffd" },
  });
});

test("a body nested a hundred thousand deep does no harm", () => {
  const deep = JSON.parse(`${'{"entry":['.repeat(100_000)}${"]}".repeat(100_000)}`);
  expect(() => sound(read(deep))).not.toThrow();
  const body = hook.change(number, "x", { deep });
  expect(() => sound(read(body))).not.toThrow();
});

test("a thousand updates in one body are a thousand updates, in their order", () => {
  const messages = Array.from({ length: 1_000 }, (_, n) => ({
    id: `wamid.${n}`,
    from: "628123456789",
    type: "text",
    text: { body: String(n) },
  }));
  const routed = read(hook.change(number, "messages", { messages }));
  expect(routed.map(({ update }) => "id" in update && update.id)).toEqual(
    messages.map(({ id }) => id),
  );
});
