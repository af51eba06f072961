import { type Client, given, type Told } from "../client.ts";
import { layLine, type StopAt } from "../commit-line.ts";
import { databaseOfApp } from "../database.ts";
import { startSecondProcess } from "../second-process.ts";
import { expect, test } from "../test.ts";

const isReplay = ({ headers }: Told) => headers["idempotent-replayed"] === "true";

/** Asks a process that dies by `kill -9` at its commit: nobody is answered. */
async function askOneThatDies(at: StopAt, ask: (origin: string, key: string) => Promise<unknown>) {
  const line = await layLine(await databaseOfApp());
  const key = crypto.randomUUID();
  const app = await startSecondProcess({ DATABASE_URL: line.url });
  const stopped = line.stop(key, at);
  const asked = ask(app.origin, key).then(
    () => "answered",
    () => "no answer",
  );
  await stopped;
  await app.kill();
  line.close();
  expect(await asked).toBe("no answer");
  return { "idempotency-key": key };
}

/** As a client does it: again, until it is no longer told that the first one is still running. */
async function retry(ask: () => Promise<Told>): Promise<Told> {
  let answer = await ask();
  await expect(async () => {
    if (answer.status === 409) answer = await ask();
    expect(answer.status).not.toBe(409);
  }).toPass();
  return answer;
}

for (const [at, replayed] of [
  ["after commit", true],
  ["before commit", false],
] as const) {
  test(`killed ${at}, before it has answered: the retry ${replayed ? "gets the first answer" : "does the work"}, and it is done once`, async ({
    shop,
  }) => {
    const { id } = await shop.humanChat();
    const path = `/conversations/${id}/messages`;
    const send = (client: Client, headers: Record<string, string>) =>
      client.post(path, { text: "sekali" }, headers);
    const once = await askOneThatDies(at, (origin, key) =>
      send(shop.api.at(origin), { "idempotency-key": key }),
    );
    const first = await retry(() => send(shop.api, once));
    expect([first.status, isReplay(first)]).toEqual([201, replayed]);
    const again = await send(shop.api, once);
    expect([again.status, again.text, isReplay(again)]).toEqual([201, first.text, true]);
    const said = async () => (await shop.saidIn(id)).filter(({ text }) => text === "sekali");
    // Also what was to follow the commit follows, although who should have seen to it is dead.
    await expect.poll(async () => (await said()).map(({ status }) => status)).toEqual(["READ"]);
    expect((await said()).map((message) => message.id)).toEqual([first.body.data.id]);
  });
}

test("killed after commit, an answer with a secret is not lost: the retry brings it, and there is one key", async ({
  shop,
}) => {
  const body = { name: "ERP", scopes: ["usage:read"] };
  const once = await askOneThatDies("after commit", (origin, key) =>
    shop.api.at(origin).post("/api-keys", body, { "idempotency-key": key }),
  );
  const answer = await shop.api.post("/api-keys", body, once);
  expect([answer.status, isReplay(answer)]).toEqual([201, true]);
  const { items } = await given(shop.api.get("/api-keys"));
  expect(items.filter(({ name }: { name: string }) => name === "ERP")).toHaveLength(1);
  await given(shop.api.bearer(answer.body.data.secret).get("/ping"));
});
