import { beforeEach, expect, test } from "vitest";
import { createAnswer } from "#lib/answers/create.ts";
import { CreateAnswer } from "#lib/answers/schema.ts";
import { listAudit } from "#lib/audit/list.ts";
import { rootDb } from "#lib/db/root.ts";
import { unseal } from "#lib/secrets.ts";
import { givenShop, type Shop } from "#lib/testing/given.ts";
import { patchBot } from "./patch-bot.ts";
import { readBot } from "./read-bot.ts";
import { PatchBot } from "./schema.ts";
import { readShop } from "./turn.ts";

let shop: Shop;
beforeEach(async () => {
  shop = await givenShop();
});
const patch = (given: object) => shop.run((ctx) => patchBot(ctx, PatchBot.parse(given)));
const tenant = () => rootDb().tenant.findUniqueOrThrow({ where: { id: shop.tenantId } });
const wrong = (path: string) =>
  expect.objectContaining({
    code: "VALIDATION_ERROR",
    details: [expect.objectContaining({ path })],
  });

const endpoint = { baseUrl: "https://api.example.com/v1", model: "kecil-1" };
const apiKey = "sk-canary-4f2a";

test("a new shop's bot is on, plain, without hours and words of its own", async () => {
  expect(await shop.run(readBot)).toEqual({
    enabled: true,
    greeting: null,
    farewell: null,
    handoffWords: [],
    hours: null,
    engine: "plain",
    model: null,
    modelToday: { turns: 0, failures: 0, inputTokens: 0, outputTokens: 0, lastError: null },
  });
});

test("only what is given changes, and the bot knows it at its next turn", async () => {
  const day = { open: "09:00", close: "17:00" };
  const week = [day, day, day, day, day, null, null];
  await patch({ greeting: " Halo Kak ", handoffWords: ["nego"], hours: { week } });
  await patch({ farewell: "Sebentar ya", enabled: false });
  expect(await shop.run(readBot)).toMatchObject({
    enabled: false,
    greeting: "Halo Kak",
    farewell: "Sebentar ya",
    handoffWords: ["nego"],
    hours: { week, holidays: [], closedText: null },
  });
  expect(await shop.run(readShop)).toMatchObject({ greeting: "Halo Kak", farewell: "Sebentar ya" });
  expect(await patch({ hours: null, greeting: null })).toMatchObject({
    hours: null,
    greeting: null,
  });
});

test("what is no time, no date or twice the same date is refused", () => {
  const week = Array.from({ length: 7 }, () => null);
  const natal = { date: "2026-12-25" };
  for (const hours of [
    { week: week.slice(1) },
    { week: [...week.slice(1), { open: "9", close: "17:00" }] },
    { week: [...week.slice(1), { open: "09:00", close: "24:30" }] },
    { week, holidays: [{ date: "2026-02-30" }] },
    { week, holidays: [natal, natal] },
    { week, holidays: [natal], close: true },
  ]) {
    expect(PatchBot.safeParse({ hours }).success, JSON.stringify(hours)).toBe(false);
  }
  expect(PatchBot.safeParse({ hours: { week, holidays: [natal] } }).success).toBe(true);
});

test("the model's key goes in and never comes out", async () => {
  const bot = await patch({ engine: "model", model: { ...endpoint, apiKey } });
  expect(bot).toMatchObject({ engine: "model", model: { ...endpoint, apiKeySet: true } });
  const { bot: stored, botSecrets } = await tenant();
  expect(JSON.stringify([bot, stored, botSecrets])).not.toContain(apiKey);
  expect(await unseal(botSecrets ?? "")).toBe(apiKey);
  const audit = await shop.run((ctx) => listAudit(ctx, { limit: 25 }));
  expect(audit.items[0]).toMatchObject({ action: "bot.changed", data: { model: endpoint } });
  expect(JSON.stringify(audit)).not.toContain(apiKey);
});

test("a change of the model changes that and no more; null forgets it, key and all", async () => {
  await patch({ model: { ...endpoint, apiKey } });
  expect(await patch({ model: { timeoutMs: 5_000 } })).toMatchObject({
    model: { ...endpoint, timeoutMs: 5_000, apiKeySet: true },
  });
  expect(await patch({ model: { apiKey: null } })).toMatchObject({ model: { apiKeySet: false } });
  await patch({ model: { apiKey } });
  expect(await patch({ model: null })).toMatchObject({ model: null });
  expect((await tenant()).botSecrets).toBeNull();
});

test("a stored key is never sent to another host: there it must be given again, or forgotten", async () => {
  await patch({ model: { ...endpoint, apiKey } });
  const baseUrl = "https://thief.example/v1";
  await expect(patch({ model: { baseUrl } })).rejects.toEqual(wrong("model.apiKey"));
  await patch({ model: { baseUrl: "https://api.example.com/v2" } });
  expect(await patch({ model: { baseUrl, apiKey: null } })).toMatchObject({
    model: { baseUrl, apiKeySet: false },
  });
});

test("an address that this server would never call is refused, and a pasted whole one is cut", async () => {
  for (const baseUrl of [
    "http://api.example.com/v1",
    "https://127.0.0.1/v1",
    "https://localhost:11434/v1",
    "https://169.254.169.254/latest",
    "https://user:secret@api.example.com/v1",
    "api.example.com",
  ]) {
    const call = patch({ model: { ...endpoint, baseUrl } });
    await expect(call, baseUrl).rejects.toEqual(wrong("model.baseUrl"));
  }
  const baseUrl = "https://api.example.com/v1/chat/completions/?key=1";
  expect(await patch({ model: { ...endpoint, baseUrl } })).toMatchObject({ model: endpoint });
});

test("the model can only be chosen where there is one", async () => {
  await expect(patch({ engine: "model" })).rejects.toEqual(wrong("engine"));
  await expect(patch({ model: { model: "x" } })).rejects.toEqual(wrong("model.baseUrl"));
  await patch({ engine: "model", model: endpoint });
  await expect(patch({ model: null })).rejects.toEqual(wrong("engine"));
  expect(await patch({ engine: "plain", model: null })).toMatchObject({ engine: "plain" });
});

test("an inactive answer is unknown to the bot", async () => {
  const answer = (question: string, active: boolean) =>
    shop.run((ctx) => createAnswer(ctx, CreateAnswer.parse({ question, answer: "Ya", active })));
  await answer("COD?", true);
  await answer("Sewa?", false);
  const { answers } = await shop.run(readShop);
  expect(answers.map(({ question }) => question)).toEqual(["COD?"]);
});
