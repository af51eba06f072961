import { given, refusal } from "../client.ts";
import { owner as demoOwner, password as demoPassword } from "../people.ts";
import { newPhone, type Shop } from "../shop.ts";
import { expect, test } from "../test.ts";

const credits = (shop: Shop) => given(shop.owner.get("/credits"));

/** Waits until the bot has answered and its turn is paid or given back. */
async function afterBotSaid(shop: Shop, text: string) {
  const { id } = await shop.chat(newPhone(), text);
  await expect
    .poll(
      async () =>
        (await shop.saidIn(id)).some((one) => one.as === "BOT" && one.status !== "QUEUED") &&
        (await credits(shop)).reserved === 0,
      { timeout: 30_000 },
    )
    .toBe(true);
}

test("a new shop has a month's 1,000 credits and a bonus of 100, by its own calendar", async ({
  shop,
}) => {
  const { period, buckets, ...rest } = await credits(shop);
  expect(rest).toMatchObject({
    unit: "credit",
    available: 1_100,
    reserved: 0,
    allowance: { granted: 1_000, used: 0, remaining: 1_000 },
    rollover: { granted: 0, remaining: 0, expiresAt: null },
    topUp: { remaining: 0, nextExpiry: null },
    lowBalance: { level: "ok", projectedExhaustion: null },
  });
  expect(period.timezone).toBe("Asia/Jakarta");
  for (const end of [period.start, period.end]) {
    // Jakarta's midnight on a first of the month.
    const there = new Date(Date.parse(end) + 7 * 3_600_000).toISOString();
    expect(there).toMatch(/-01T00:00:00\.000Z$/);
  }
  expect(Date.parse(period.start)).toBeLessThanOrEqual(Date.now());
  expect(Date.parse(period.end)).toBeGreaterThan(Date.now());
  expect(buckets.map(({ order }: { order: number }) => order)).toEqual([1, 2]);
  const kinds = buckets.map(({ kind }: { kind: string }) => kind).sort();
  expect(kinds).toEqual(["ALLOWANCE", "BONUS"]);
});

test("a turn of the bot costs one credit; what people and keys say, and a handoff, cost none", async ({
  shop,
}) => {
  await given(
    shop.owner.post("/products", { name: "Kemeja Parang", price: 245_000, stock: 4 }),
    201,
  );
  await afterBotSaid(shop, "Harga kemeja parang berapa?");
  expect((await credits(shop)).available).toBe(1_099);
  const { id } = await shop.humanChat();
  for (const client of [shop.owner, shop.api]) {
    await given(client.post(`/conversations/${id}/messages`, { text: "baik kak" }), 201);
  }
  await expect
    .poll(async () => (await shop.saidIn(id)).filter(({ status }) => status === "READ").length)
    .toBe(2);
  const chat = await shop.chat(newPhone(), "mau bicara dengan admin");
  await expect
    .poll(async () => (await given(shop.api.get(`/conversations/${chat.id}`))).status, {
      timeout: 30_000,
    })
    .toBe("HUMAN");
  const now = await credits(shop);
  expect([now.available, now.reserved, now.allowance.used]).toEqual([1_099, 0, 1]);
});

test("the installation's owner tops a shop up, once; they live twelve months and are told", async ({
  shop,
  anyone,
}) => {
  const login = { email: demoOwner, password: demoPassword };
  const installation = anyone.bearer((await given(anyone.device("/api/login", login))).token);
  const body = { amount: 500, tenantId: shop.tenantId, note: "Transfer 21 November" };
  const once = { "idempotency-key": crypto.randomUUID() };
  const topUp = () => installation.post("/credits/top-ups", body, once);
  const [first, repeat] = [await topUp(), await topUp()];
  expect([first.status, repeat.text]).toEqual([201, first.text]);
  const { topUp: held, available, buckets } = await credits(shop);
  expect([available, held.remaining]).toEqual([1_600, 500]);
  expect(held.nextExpiry).toEqual({ amount: 500, at: first.body.data.expiresAt });
  const months = (Date.parse(held.nextExpiry.at) - Date.now()) / (30.44 * 86_400_000);
  expect(months).toBeGreaterThan(11.9);
  expect(months).toBeLessThan(12.1);
  // Soonest-expiring first; what never ends is spent last.
  expect(buckets).toMatchObject([
    { kind: "ALLOWANCE", order: 1 },
    { kind: "TOPUP", granted: 500, remaining: 500, order: 2 },
    { kind: "BONUS", expiresAt: null, order: 3 },
  ]);
  for (const amount of [0, -1, 1.5, "5", 10_000_001]) {
    const answer = await installation.post("/credits/top-ups", { ...body, amount });
    expect(answer.body.error.details).toMatchObject([{ path: "amount" }]);
  }
  const nobody = { ...body, tenantId: "01890000-0000-7000-8000-000000000000" };
  expect((await installation.post("/credits/top-ups", nobody)).status).toBe(404);
  // A key of theirs, however much it may, and other shops' owners.
  const { secret, id } = await given(
    installation.post("/api-keys", { name: "x", scopes: ["admin:*"] }),
    201,
  );
  for (const caller of [anyone.bearer(secret), shop.owner, shop.api]) {
    expect(refusal(await caller.post("/credits/top-ups", body))).toEqual([403, "FORBIDDEN"]);
  }
  await given(installation.call("DELETE", `/api-keys/${id}`));
});
