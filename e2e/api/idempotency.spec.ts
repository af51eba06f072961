import { given, refusal, type Told } from "../client.ts";
import { arrange } from "../database.ts";
import { pixel } from "../pixel.ts";
import { newPhone, password } from "../shop.ts";
import { expect, test } from "../test.ts";

const missing = "01890000-0000-7000-8000-000000000000";
const newKey = () => ({ "idempotency-key": crypto.randomUUID() });
const isReplay = ({ headers }: Told) => headers["idempotent-replayed"] === "true";

/** A UUIDv7 as a client makes it: time, version, variant, chance. */
function uuidV7(): string {
  const time = Date.now().toString(16).padStart(12, "0");
  const chance = crypto.randomUUID().slice(14).replace(/^./, "7");
  return `${time.slice(0, 8)}-${time.slice(8)}-${chance}`;
}

test("a repeat is answered byte for byte as the first, status included, with no second effect", async ({
  shop,
}) => {
  const { id } = await shop.humanChat();
  const once = newKey();
  const send = () => shop.api.post(`/conversations/${id}/messages`, { text: "sekali" }, once);
  const first = await send();
  expect([first.status, isReplay(first)]).toEqual([201, false]);
  for (const repeat of [await send(), await send()]) {
    expect([repeat.status, repeat.text, isReplay(repeat)]).toEqual([201, first.text, true]);
    expect(repeat.headers["x-request-id"]).not.toBe(first.headers["x-request-id"]);
  }
  const said = await shop.saidIn(id);
  expect(said.filter((message) => message.text === "sekali")).toHaveLength(1);
});

test("a repeat keeps the first one's language and request id in its body", async ({ shop }) => {
  const once = newKey();
  const path = `/conversations/${missing}/notes`;
  const first = await shop.api.post(path, { text: "x" }, { ...once, "x-request-id": "first" });
  const repeat = await shop.api.post(
    path,
    { text: "x" },
    { ...once, "x-request-id": "second", "accept-language": "en" },
  );
  expect(repeat.text).toBe(first.text);
  expect([repeat.headers["x-request-id"], repeat.body.error.requestId]).toEqual([
    "second",
    "first",
  ]);
});

test("the same key for another body, path, query or method is 422, and nothing happens", async ({
  shop,
}) => {
  const [one, two] = [await shop.humanChat(), await shop.humanChat()];
  const once = newKey();
  await given(shop.api.post(`/conversations/${one.id}/notes`, { text: "a" }, once), 201);
  for (const [method, path, body] of [
    ["POST", `/conversations/${one.id}/notes`, { text: "b" }],
    ["POST", `/conversations/${two.id}/notes`, { text: "a" }],
    ["POST", `/conversations/${one.id}/notes?x=1`, { text: "a" }],
    ["PATCH", `/conversations/${one.id}`, { read: true }],
    ["POST", `/conversations/${one.id}/resolve`, undefined],
  ] as const) {
    const answer = await shop.api.call(method, path, body, once);
    expect(refusal(answer), path).toEqual([422, "IDEMPOTENCY_KEY_REUSED"]);
  }
  expect(await given(shop.api.get(`/conversations/${one.id}`))).toMatchObject({ status: "HUMAN" });
});

test("twelve at once have one effect; the others get its answer or 409 IN_PROGRESS", async ({
  shop,
}) => {
  const { id } = await shop.humanChat();
  const once = newKey();
  const send = () => shop.api.post(`/conversations/${id}/messages`, { text: "serentak" }, once);
  const answers = await Promise.all(Array.from({ length: 12 }, send));
  const made = answers.filter(({ status }) => status === 201);
  expect(made.filter((answer) => !isReplay(answer))).toHaveLength(1);
  expect(new Set(made.map(({ text }) => text)).size).toBe(1);
  for (const answer of answers.filter(({ status }) => status !== 201)) {
    expect(refusal(answer)).toEqual([409, "IDEMPOTENCY_IN_PROGRESS"]);
  }
  expect((await send()).text).toBe(made[0]?.text);
  const said = await shop.saidIn(id);
  expect(said.filter((message) => message.text === "serentak")).toHaveLength(1);
});

test("keys belong to their credential: another key or person is not answered by mine", async ({
  shop,
  stranger,
}) => {
  const once = newKey();
  const body = { name: "x", scopes: ["usage:read"] };
  const { client } = await shop.key();
  const ids = new Set<string>();
  for (const caller of [shop.api, client, shop.owner, stranger.api]) {
    const answer = await caller.post("/api-keys", body, once);
    expect([answer.status, isReplay(answer)]).toEqual([201, false]);
    ids.add(answer.body.data.id);
  }
  expect(ids.size).toBe(4);
});

test("a person is one credential, whichever of their logins asks", async ({ shop, anyone }) => {
  const login = { email: shop.user.email, password };
  const second = anyone.bearer((await given(anyone.device("/api/login", login))).token);
  const { id } = await shop.humanChat();
  const once = newKey();
  const note = (client: typeof second) =>
    client.post(`/conversations/${id}/notes`, { text: "sekali" }, once);
  const [first, repeat] = [await note(shop.owner), await note(second)];
  expect([first.status, repeat.text, isReplay(repeat)]).toEqual([201, first.text, true]);
});

test("after 24 hours a key is a new one", async ({ shop }) => {
  const { id } = await shop.humanChat();
  const once = newKey();
  const note = (text: string) => shop.api.post(`/conversations/${id}/notes`, { text }, once);
  const first = await note("kemarin");
  const age = (hours: number) =>
    arrange(
      "UPDATE idempotency_keys SET created_at = now() - $1 * interval '1 hour' WHERE key = $2",
      [hours, once["idempotency-key"]],
    );
  await age(23.9);
  expect((await note("kemarin")).text).toBe(first.text);
  expect(refusal(await note("hari ini"))).toEqual([422, "IDEMPOTENCY_KEY_REUSED"]);
  await age(24.1);
  const next = await note("hari ini");
  expect([next.status, isReplay(next)]).toEqual([201, false]);
  expect((await note("hari ini")).text).toBe(next.text);
});

test("an answer with a secret in it is repeated with the same secret", async ({ shop }) => {
  const once = newKey();
  const create = () => shop.api.post("/api-keys", { name: "x", scopes: ["usage:read"] }, once);
  const [first, repeat] = [await create(), await create()];
  expect(repeat.body.data.secret).toBe(first.body.data.secret);
  expect((await given(shop.owner.get("/api-keys"))).items).toHaveLength(2);
});

test("404 and 409 CONFLICT are kept: the first answer stands though the state has changed", async ({
  shop,
}) => {
  const { id } = await shop.humanChat();
  const said = (await shop.saidIn(id))[0]?.id;
  for (const [path, status] of [
    [`/messages/${missing}/retry`, 404],
    [`/messages/${said}/retry`, 409],
  ] as const) {
    const once = newKey();
    const [first, repeat] = [
      await shop.api.post(path, undefined, once),
      await shop.api.post(path, undefined, once),
    ];
    expect([first.status, isReplay(first)]).toEqual([status, false]);
    expect([repeat.status, repeat.text, isReplay(repeat)]).toEqual([status, first.text, true]);
  }
  const once = newKey();
  const upload = "01890000-0000-7000-8000-000000000001";
  const body = { mediaId: upload };
  const send = () => shop.api.post(`/conversations/${id}/messages`, body, once);
  const first = await send();
  expect([first.status, (await send()).text]).toEqual([404, first.text]);
});

test("a refusal that wrote something first leaves nothing behind, and is kept", async ({
  shop,
}) => {
  const { id } = await shop.chat();
  const once = newKey();
  const hand = () => shop.api.post(`/conversations/${id}/handoff`, { assigneeId: missing }, once);
  const first = await hand();
  expect(refusal(first)).toEqual([404, "NOT_FOUND"]);
  expect(isReplay(await hand())).toBe(true);
  const { status, handoff, messages } = await given(shop.api.get(`/conversations/${id}`));
  expect([status, handoff]).toEqual(["BOT", null]);
  expect(messages.filter((message: { type: string }) => message.type === "event")).toEqual([]);
});

test("400, 401, 403, 413 and 429 are not kept: the corrected request may use the key", async ({
  shop,
}) => {
  const { id } = await shop.humanChat();
  const path = `/conversations/${id}/notes`;
  const once = newKey();
  const { client } = await shop.key({ scopes: ["conversations:write"], rateLimit: 4 });
  expect((await client.post(path, { text: 1 }, once)).status).toBe(400);
  expect((await client.post(path, { text: "x".repeat(1_100_000) }, once)).status).toBe(413);
  expect((await client.post("/api-keys", {}, once)).status).toBe(403);
  const sandbox = await shop.api.post("/sandbox/messages", { from: "12", text: "x" }, once);
  expect(sandbox.status).toBe(400);
  const right = { from: newPhone(), text: "x" };
  expect((await shop.api.post("/sandbox/messages", right, once)).status).toBe(201);
  const made = await client.post(path, { text: "x" }, once);
  expect([made.status, isReplay(made)]).toEqual([201, false]);
  expect((await client.post(path, { text: "x" }, once)).status).toBe(429);
});

test("the key is 1–255 printable ASCII characters, on POST and PATCH; elsewhere it is ignored", async ({
  shop,
}) => {
  const { id } = await shop.humanChat();
  for (const wrong of ["", "x".repeat(256), "h\u00e9", "tab\there"]) {
    const answer = await shop.api.post(
      `/conversations/${id}/notes`,
      { text: "x" },
      { "idempotency-key": wrong },
    );
    expect(refusal(answer), wrong.slice(0, 10)).toEqual([400, "VALIDATION_ERROR"]);
  }
  const longest = { "idempotency-key": "~ ".repeat(127) };
  const read = () => shop.api.patch(`/conversations/${id}`, { read: true }, longest);
  expect([isReplay(await read()), isReplay(await read())]).toEqual([false, true]);
  const once = newKey();
  for (const _ of [1, 2]) expect(isReplay(await shop.api.get("/ping", once))).toBe(false);
  const { id: key } = await shop.key();
  for (const _ of [1, 2]) {
    const answer = await shop.api.call("DELETE", `/api-keys/${key}`, undefined, once);
    expect([answer.status, isReplay(answer)]).toEqual([200, false]);
  }
});

test("a key that is a UUIDv7 becomes the message's id, so that a client knows it beforehand", async ({
  shop,
}) => {
  const { id } = await shop.humanChat();
  const chosen = uuidV7();
  const headers = { "idempotency-key": chosen };
  const path = `/conversations/${id}/messages`;
  expect((await given(shop.api.post(path, { text: "x" }, headers), 201)).id).toBe(chosen);
  // Another credential that chose the same one is not told so, and gets another id.
  const other = await given(shop.owner.post(path, { text: "x" }, headers), 201);
  expect(other.id).not.toBe(chosen);
  const v4 = crypto.randomUUID();
  const plain = await given(shop.api.post(path, { text: "x" }, { "idempotency-key": v4 }), 201);
  expect(plain.id).not.toBe(v4);
});

test("an upload is the same by its fields and bytes, whatever boundary it travels with", async ({
  shop,
}) => {
  const once = newKey();
  const first = await shop.api.upload(pixel, { name: "a.png" }, once);
  const repeat = await shop.api.upload(pixel, { name: "a.png" }, once);
  expect([repeat.status, repeat.text, isReplay(repeat)]).toEqual([201, first.text, true]);
  const changed = Buffer.from(pixel);
  changed[changed.length - 1] = 0;
  for (const [bytes, name] of [
    [changed, "a.png"],
    [pixel, "b.png"],
  ] as const) {
    const other = await shop.api.upload(bytes, { name }, once);
    expect(refusal(other)).toEqual([422, "IDEMPOTENCY_KEY_REUSED"]);
  }
});

test("register and login ignore the header", async ({ anyone }) => {
  const once = newKey();
  const body = (email: string) => ({ name: "A", email, password: "12345678" });
  const one = await given(
    anyone.device("/api/register", body(`${crypto.randomUUID()}@a.id`), once),
    201,
  );
  const two = await given(
    anyone.device("/api/register", body(`${crypto.randomUUID()}@a.id`), once),
    201,
  );
  expect(one.user.id).not.toBe(two.user.id);
  const login = { email: one.user.email, password: "12345678" };
  const tokens = [
    await given(anyone.device("/api/login", login, once)),
    await given(anyone.device("/api/login", login, once)),
  ];
  expect(tokens[0].token).not.toBe(tokens[1].token);
});
