import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { rootDb } from "#lib/db/root.ts";
import { type FakeModel, startFakeModel } from "#lib/testing/fake-model.ts";
import { givenProduct, givenShop, type Shop } from "#lib/testing/given.ts";
import { creditsOf } from "#lib/testing/given-chat.ts";
import { testModel } from "./model/test-model.ts";
import { patchBot } from "./patch-bot.ts";
import { readBot } from "./read-bot.ts";
import { PatchBot, TestBotModel, TryBot } from "./schema.ts";
import { tryBot } from "./try.ts";

let model: FakeModel;
let shop: Shop;
beforeAll(async () => {
  process.env.OUTBOUND_ALLOW = "127.0.0.1";
  model = await startFakeModel();
});
afterAll(() => model.stop());
beforeEach(async () => {
  model.asked.length = 0;
  shop = await givenShop();
  await givenProduct(shop, { name: "Kemeja Batik Parang", price: 245_000, stock: 7 });
});
const patch = (given: object) => shop.run((ctx) => patchBot(ctx, PatchBot.parse(given)));
const use = () =>
  patch({ engine: "model", model: { baseUrl: model.baseUrl, model: "kecil-1", apiKey: "sk-1" } });
const tried = async (text: string, more: object = {}) =>
  (await shop.run((ctx) => tryBot(ctx, TryBot.parse({ text, ...more })))).afterwards();
const tested = async (given: object = {}) =>
  (await shop.run((ctx) => testModel(ctx, TestBotModel.parse(given)))).afterwards();

test("the plain bot can be tried without a customer, a message or a credit", async () => {
  const before = await creditsOf(shop);
  expect(await tried("kemeja batik parang?")).toMatchObject({
    do: "answer",
    text: expect.stringContaining("245.000"),
    sources: [{ kind: "product", title: "Kemeja Batik Parang" }],
    engine: "plain",
    error: null,
  });
  expect(await tried("admin dong")).toMatchObject({ do: "handoff", reason: "minta admin" });
  expect(await creditsOf(shop)).toEqual(before);
  expect(await rootDb().message.count({ where: { tenantId: shop.tenantId } })).toBe(0);
});

test("so can the model, and what it cost is counted, but not as a turn", async () => {
  await use();
  model.script({ text: "Halo Kak, ada yang bisa dibantu?" });
  expect(await tried("halo")).toMatchObject({ engine: "model", error: null, do: "answer" });
  expect((await tried("halo", { engine: "plain" })).engine).toBe("plain");
  expect((await shop.run(readBot)).modelToday).toMatchObject({ turns: 0, inputTokens: 100 });
});

test("where the model fails the plain bot's answer is shown, and why", async () => {
  await use();
  model.script({ status: 404, message: "model `kecil-1` not found" });
  for (let n = 0; n < 4; n++) {
    // However often it failed: somebody is looking.
    expect(await tried("kemeja batik parang?")).toMatchObject({
      engine: "plain",
      error: { code: "NOT_FOUND", detail: "model `kecil-1` not found" },
    });
  }
});

test("a shop without a model cannot try one", async () => {
  await expect(tried("halo", { engine: "model" })).rejects.toMatchObject({
    code: "VALIDATION_ERROR",
  });
});

test("a model is tested with its saved settings, or with new ones before they are saved", async () => {
  const { baseUrl } = model;
  model.script({ text: "Ya, saya bisa membaca ini." });
  const fresh = { baseUrl, model: "baru", apiKey: "sk-new" };
  expect(await tested({ model: fresh, question: "Bisa?" })).toMatchObject({
    ok: true,
    answer: "Ya, saya bisa membaca ini.",
    usedTools: false,
    error: null,
    inputTokens: 100,
  });
  expect(model.asked[0]).toMatchObject({ authorization: "Bearer sk-new", body: { model: "baru" } });
  await use();
  model.script({ calls: [["search_products", { query: "x" }]] });
  expect(await tested({ model: { model: "lain" } })).toMatchObject({ ok: true, usedTools: true });
  expect(model.asked[1]).toMatchObject({ authorization: "Bearer sk-1", body: { model: "lain" } });
  expect((await shop.run(readBot)).model?.model).toBe("kecil-1");
});

test("what is wrong with a model is said in words", async () => {
  await use();
  for (const [script, code] of [
    [{ status: 401, message: "Incorrect API key provided." }, "UNAUTHORIZED"],
    [{ status: 400, message: "tools are not supported" }, "REJECTED"],
    ["hang up", "UNREACHABLE"],
    ["silence", "TIMEOUT"],
    [{ raw: "<html>", type: "text/html" }, "GARBAGE"],
  ] as const) {
    model.script(script);
    expect(await tested({ model: { timeoutMs: 1_500 } })).toMatchObject({
      ok: false,
      answer: null,
      error: { code, message: { id: expect.any(String), en: expect.any(String) } },
    });
  }
});

test("a test sends the saved key to its own host only", async () => {
  await use();
  const thief = { model: { baseUrl: "https://thief.example/v1" } };
  await expect(tested(thief)).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
  await expect(tested({ model: { baseUrl: "https://10.0.0.1/v1" } })).rejects.toMatchObject({
    code: "VALIDATION_ERROR",
  });
});
