import { type Client, given, refusal } from "../client.ts";
import { newPhone, type Shop } from "../shop.ts";
import { expect, test } from "../test.ts";

const botAnswers = async (shop: Shop, text: string) => {
  const { id } = await shop.chat(newPhone(), text);
  const said = async () => (await shop.saidIn(id)).filter(({ as }) => as === "BOT");
  await expect.poll(async () => (await said()).length, { timeout: 20_000 }).toBe(1);
  return (await said())[0]?.text ?? "";
};

test("an admin changes the shop's name and clock, and an agent only reads them", async ({
  shop,
}) => {
  const change = { name: "Toko Laras", timezone: "Asia/Makassar", locale: "en" };
  expect(await given(shop.owner.patch("/settings", change))).toMatchObject(change);
  const { client } = await shop.hire("AGENT");
  expect(await given(client.get("/settings"))).toMatchObject(change);
  for (const [path, body] of [
    ["/settings", { name: "x" }],
    ["/bot", { enabled: false }],
  ] as const) {
    expect(refusal(await client.patch(path, body))).toEqual([403, "FORBIDDEN"]);
  }
  expect((await given(shop.owner.get("/ping"))).tenant.name).toBe("Toko Laras");
});

test("an answer that was just added is what the bot says, and the sources name it", async ({
  shop,
}) => {
  const answer = "Parkir di halaman, muat satu bus ya Kak.";
  const body = { question: "Bisa parkir bus?", variants: ["Rombongan naik bus boleh?"], answer };
  const { id } = await given(shop.owner.post("/answers", body), 201);
  await given(shop.owner.patch("/bot", { greeting: "Sugeng rawuh!" }));
  expect(await botAnswers(shop, "rombongan naik bus boleh kak?")).toBe(
    `Sugeng rawuh!\n\n${answer}`,
  );
  const tried = await given(shop.owner.post("/bot/try", { text: "bisa parkir bus?" }));
  expect(tried).toMatchObject({
    do: "answer",
    text: answer,
    sources: [{ kind: "answer", id }],
    engine: "plain",
  });
  await given(shop.owner.patch(`/answers/${id}`, { active: false }));
  const later = await given(shop.owner.post("/bot/try", { text: "bisa parkir bus?" }));
  expect(later.text).not.toBe(answer);
});

test("trying is kept under its key: the same again is the same answer", async ({ shop }) => {
  const headers = { "idempotency-key": "coba-1" };
  const ask = () => shop.owner.post("/bot/try", { text: "halo" }, headers);
  const [first, again] = [await ask(), await ask()];
  expect([again.status, again.text]).toEqual([200, first.text]);
  expect(again.headers["idempotent-replayed"]).toBe("true");
  const other = await shop.owner.post("/bot/try", { text: "hai" }, headers);
  expect(refusal(other)).toEqual([422, "IDEMPOTENCY_KEY_REUSED"]);
});

test("the model's key is never shown, and a model on a private address is none", async ({
  shop,
}) => {
  const apiKey = "sk-canary-1a2b3c";
  const model = { baseUrl: "https://api.example.com/v1", model: "kecil-1", apiKey };
  const patched = await shop.owner.patch("/bot", { engine: "model", model });
  expect(patched.body.data).toMatchObject({ engine: "model", model: { apiKeySet: true } });
  const read = await shop.owner.get("/bot");
  expect(patched.text + read.text).not.toContain(apiKey);
  for (const baseUrl of ["https://127.0.0.1/v1", "http://api.example.com/v1"]) {
    const test = { model: { ...model, baseUrl } };
    expect(refusal(await shop.owner.post("/bot/test", test))).toEqual([400, "VALIDATION_ERROR"]);
  }
});

test("a model that cannot be reached is said so by a test, and a customer is answered all the same", async ({
  shop,
}) => {
  const model = { baseUrl: "https://nobody.invalid/v1", model: "x", timeoutMs: 3_000 };
  const tested = await given(shop.owner.post("/bot/test", { model }));
  expect(tested).toMatchObject({ ok: false, answer: null, error: { code: "UNREACHABLE" } });
  await given(
    shop.owner.post("/products", { name: "Kemeja Parang", price: 245_000, stock: 3 }),
    201,
  );
  await given(shop.owner.patch("/bot", { engine: "model", model }));
  expect(await botAnswers(shop, "kemeja parang berapa?")).toContain("245.000");
});

const forPeople = async (client: Client) =>
  Promise.all([client.get("/me"), client.get("/me/sessions"), client.post("/me/totp", {})]);

test("a key has no account of its own", async ({ shop }) => {
  for (const answer of await forPeople(shop.api)) {
    expect(refusal(answer)).toEqual([403, "FORBIDDEN"]);
  }
});
