import { performance } from "node:perf_hooks";
import { type Client, given, refusal, type Told } from "../client.ts";
import { listen, type Stream } from "../listen.ts";
import { startSecondProcess } from "../second-process.ts";
import type { Shop } from "../shop.ts";
import { expect, test } from "../test.ts";
import { origin } from "../wire.ts";

// One after the other, so that one second process is enough.
test.describe.configure({ mode: "default" });

let second: Awaited<ReturnType<typeof startSecondProcess>>;
test.beforeAll(async () => {
  second = await startSecondProcess();
});
test.afterAll(() => second?.stop());

/** The same caller at both processes, and so many calls by turns. */
const both = (client: Client): [Client, Client] => [client, client.at(second.origin)];
const byTurns = <T>(count: number, client: Client, call: (client: Client) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, n) => call(both(client)[n % 2] as Client)));
const isReplay = ({ headers }: Told) => headers["idempotent-replayed"] === "true";
type ShopKey = Awaited<ReturnType<Shop["key"]>>;
const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });

test("a key's limit is one count: of forty calls at once at two processes exactly the limit pass", async ({
  shop,
}) => {
  const { client } = await shop.key({ rateLimit: 15 });
  const answers = await byTurns(40, client, (one) => one.get("/ping"));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(15);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(25);
  for (const one of both(client)) expect((await one.get("/ping")).status).toBe(429);
});

test("what is left of the limit is told alike by both", async ({ shop }) => {
  const { client } = await shop.key({ rateLimit: 10 });
  const left: unknown[] = [];
  for (const one of [...both(client), ...both(client)]) {
    left.push((await one.get("/ping")).headers["x-ratelimit-remaining"]);
  }
  expect(left).toEqual(["9", "8", "7", "6"]);
});

test("twelve at once with one Idempotency-Key, half at each process, have one effect", async ({
  shop,
}) => {
  const { id } = await shop.humanChat();
  const once = { "idempotency-key": crypto.randomUUID() };
  const send = (one: Client) =>
    one.post(`/conversations/${id}/messages`, { text: "serentak" }, once);
  const answers = await byTurns(12, shop.api, send);
  const made = answers.filter(({ status }) => status === 201);
  expect(made.filter((answer) => !isReplay(answer))).toHaveLength(1);
  for (const answer of answers.filter(({ status }) => status !== 201)) {
    expect(refusal(answer)).toEqual([409, "IDEMPOTENCY_IN_PROGRESS"]);
  }
  for (const one of both(shop.api)) {
    const repeat = await send(one);
    expect([repeat.status, repeat.text, isReplay(repeat)]).toEqual([201, made[0]?.text, true]);
  }
  const said = await shop.saidIn(id);
  expect(said.filter(({ text }) => text === "serentak")).toHaveLength(1);
});

test("a key that is revoked or rotated away at one process is refused by the other within 5 s", async ({
  shop,
}) => {
  const [owner, ownerAtSecond] = both(shop.owner);
  const revoke = (by: Client, id: string) => by.call("DELETE", `/api-keys/${id}`);
  const rotate = (by: Client, id: string) => by.post(`/api-keys/${id}/rotate`, { overlapHours: 0 });
  const refusedAt = async (there: string, end: () => Promise<Told>, key: ShopKey) => {
    const elsewhere = key.client.at(there);
    const stream = await listen(bearer(key.secret), undefined, there);
    await given(elsewhere.get("/ping"));
    expect((await end()).status).toBeLessThan(300);
    const endedAt = performance.now();
    await expect.poll(async () => (await elsewhere.get("/ping")).status).toBe(401);
    await expect.poll(() => stream.ended(), { intervals: [50] }).toBe(true);
    expect(performance.now() - endedAt).toBeLessThan(5_000);
  };
  const trials = [revoke, rotate].flatMap((end) => [
    { end, by: owner, there: second.origin },
    { end, by: ownerAtSecond, there: origin },
  ]);
  await Promise.all(
    trials.map(async ({ end, by, there }) => {
      const key = await shop.key();
      await refusedAt(there, () => end(by, key.id), key);
    }),
  );
});

test("whoever listens at one process hears what happens through the other, alike and in order", async ({
  shop,
}) => {
  const { secret } = await shop.key();
  const streams = [
    await listen(bearer(secret)),
    await listen(bearer(secret), undefined, second.origin),
  ];
  const { id } = await shop.humanChat();
  for (const [n, one] of [...both(shop.api), ...both(shop.api)].entries()) {
    await given(one.post(`/conversations/${id}/notes`, { text: `catatan ${n}` }), 201);
  }
  const notes = ({ heard }: Stream) =>
    heard.map(({ data }) => data.data.text).filter((text) => text?.startsWith("catatan"));
  const wanted = [0, 1, 2, 3].map((n) => `catatan ${n}`);
  for (const stream of streams) await expect.poll(() => notes(stream)).toEqual(wanted);
  const places = streams.map(({ heard }) => heard.map((one) => one.id));
  expect(places[1]).toEqual(places[0]);
  for (const stream of streams) stream.close();
});

test("who changes over to the other process resumes there without a gap", async ({ shop }) => {
  const { secret } = await shop.key();
  const { id } = await shop.humanChat();
  const note = (text: string) => given(shop.api.post(`/conversations/${id}/notes`, { text }), 201);
  const first = await listen(bearer(secret));
  await note("satu");
  await expect.poll(() => first.heard.at(-1)?.data.data.text).toBe("satu");
  first.close();
  await note("dua");
  const next = await listen(bearer(secret), first.heard.at(-1)?.id, second.origin);
  await note("tiga");
  const texts = () => next.heard.map(({ data }) => data.data.text);
  await expect.poll(texts).toEqual(["dua", "tiga"]);
  next.close();
});
