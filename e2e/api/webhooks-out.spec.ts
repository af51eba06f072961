import { Webhook as Verifier } from "standardwebhooks";
import { type Answer, type Received, type Receiver, startReceiver } from "#lib/testing/receiver.ts";
import { given, refusal } from "../client.ts";
import { openApi } from "../document.ts";
import type { Shop } from "../shop.ts";
import { expect, test } from "../test.ts";

// The app may reach one address here, so the tests share it, each with a path of its own.
test.describe.configure({ mode: "default" });

const address = process.env.E2E_HOOK_URL ?? "";
const answers = new Map<string, (count: number) => Answer>();
let receiver: Receiver;
test.beforeAll(async () => {
  const answer = ({ path }: Received) =>
    answers.get(path)?.(receiver.received.filter((one) => one.path === path).length) ?? {
      status: 204,
    };
  receiver = await startReceiver(answer, Number(new URL(address).port));
});
test.afterAll(() => receiver?.stop());

type Hook = { id: string; secret: string; heard: () => Received[]; types: () => string[] };

async function hook(shop: Shop, wanted: object = {}, answer?: (count: number) => Answer) {
  const path = `/${crypto.randomUUID()}`;
  if (answer) answers.set(path, answer);
  const body = { url: `${address}${path}`, ...wanted };
  const { id, secret } = await given(shop.owner.post("/webhooks", body), 201);
  const heard = () => receiver.received.filter((one) => one.path === path);
  const types = () => heard().map(({ body: text }) => JSON.parse(text).type as string);
  return { id, secret, heard, types } satisfies Hook;
}

const deliveries = async (shop: Shop, { id }: Hook) =>
  (await given(shop.owner.get(`/webhooks/${id}/deliveries`))).items;

test("what happens is sent with the API's own objects, signed so that Standard Webhooks verifies it", async ({
  shop,
}) => {
  const all = await hook(shop);
  const { id } = await shop.humanChat();
  const sent = await given(shop.owner.post(`/conversations/${id}/messages`, { text: "ada" }), 201);
  await given(shop.owner.patch(`/conversations/${id}`, { assigneeId: shop.user.id }));
  await given(shop.owner.post(`/conversations/${id}/release`));
  await given(shop.owner.post(`/conversations/${id}/resolve`));
  const wanted = [
    "conversation.assigned",
    "conversation.created",
    "conversation.handoff",
    "conversation.released",
    "conversation.resolved",
    "message.delivered",
    "message.read",
    "message.received",
    "message.sent",
  ];
  await expect.poll(() => [...new Set(all.types())].sort()).toEqual(wanted);
  const verifier = new Verifier(all.secret);
  for (const { headers, body } of all.heard()) {
    const { type, timestamp, data } = verifier.verify(body, headers) as Record<string, string>;
    expect(Math.abs(Date.parse(timestamp ?? "") - Date.now()), type).toBeLessThan(60_000);
    expect(headers["webhook-signature"]).toMatch(/^v1,[\w+/]{43}=$/);
    expect(() => verifier.verify(body.replace(type ?? "", "message.x"), headers)).toThrow();
    expect(data).toHaveProperty("id");
  }
  const read = all.heard().find(({ body }) => JSON.parse(body).type === "message.read");
  await expect
    .poll(async () => (await shop.saidIn(id)).find((one) => one.id === sent.id))
    .toEqual(JSON.parse(read?.body ?? "{}").data);
});

test("an endpoint hears what it chose, and a test that it asks for", async ({ shop, stranger }) => {
  const received = await hook(shop, { events: ["message.received"] });
  const none = await hook(stranger);
  await shop.humanChat();
  await expect.poll(() => received.types()).toEqual(["message.received"]);
  await given(shop.owner.post(`/webhooks/${received.id}/test`, { type: "credits.low" }), 201);
  await expect.poll(() => received.types()).toEqual(["message.received", "credits.low"]);
  await given(shop.owner.patch(`/webhooks/${received.id}`, { events: ["conversation.created"] }));
  await shop.humanChat();
  await expect.poll(() => received.types().at(-1)).toBe("conversation.created");
  expect(none.heard()).toEqual([]);
});

test("every event that can be chosen is one that the contract names", async () => {
  expect((await openApi()).components.schemas.EventName?.enum).toEqual([
    "message.received",
    "message.sent",
    "message.delivered",
    "message.read",
    "message.failed",
    "message.deleted",
    "conversation.created",
    "conversation.handoff",
    "conversation.released",
    "conversation.resolved",
    "conversation.assigned",
    "credits.low",
    "credits.exhausted",
    "channel.state",
    "template.status",
  ]);
});

test("what fails is sent again under the same id, kept in the log, and by hand once more", async ({
  shop,
}) => {
  const shaky = await hook(shop, { events: ["message.received"] }, (count) =>
    count === 1 ? { status: 500, body: "aduh" } : { status: 204 },
  );
  await shop.humanChat();
  await expect.poll(() => shaky.heard().length, { timeout: 20_000 }).toBe(2);
  const ids = () => shaky.heard().map(({ headers }) => headers["webhook-id"]);
  expect(new Set(ids()).size).toBe(1);
  await expect
    .poll(async () => deliveries(shop, shaky))
    .toMatchObject([
      {
        id: ids()[0],
        type: "message.received",
        state: "delivered",
        attempts: [{ status: 500 }, { status: 204, error: null }],
        nextAttemptAt: null,
      },
    ]);
  const path = `/webhooks/${shaky.id}/deliveries/${ids()[0]}/redeliver`;
  await given(shop.owner.post(path));
  await expect.poll(() => shaky.heard().length).toBe(3);
  expect(new Set(ids()).size).toBe(1);
  expect(new Set(shaky.heard().map(({ body }) => body)).size).toBe(1);
  const [one] = await deliveries(shop, shaky);
  expect(one.body).toEqual(JSON.parse(shaky.heard()[0]?.body ?? "{}"));
});

test("a redirect is not followed, and an endpoint that is gone is switched off with a notice", async ({
  shop,
}) => {
  const away = await hook(shop, { events: ["message.received"] }, () => ({
    status: 302,
    headers: { location: `${address}/elsewhere` },
  }));
  const gone = await hook(shop, { events: ["message.received"] }, () => ({ status: 410 }));
  await shop.humanChat();
  const read = ({ id }: Hook) => given(shop.owner.get(`/webhooks/${id}`));
  await expect
    .poll(async () => read(gone))
    .toMatchObject({ active: false, disabledReason: "gone", disabledAt: expect.any(String) });
  await expect.poll(async () => deliveries(shop, away)).toMatchObject([{ state: "pending" }]);
  await expect.poll(() => away.heard().length).toBeGreaterThan(0);
  expect(receiver.received.some(({ path }) => path === "/elsewhere")).toBe(false);
  const { items } = await given(shop.owner.get("/audit-log?action=webhook.disabled"));
  expect(items).toMatchObject([{ targetId: gone.id }]);
  const path = `/webhooks/${gone.id}`;
  expect(refusal(await shop.owner.post(`${path}/test`))).toEqual([409, "CONFLICT"]);
  await given(shop.owner.patch(path, { active: true }));
  expect(await read(gone)).toMatchObject({ active: true, disabledAt: null });
});

test("while a secret is changed both sign; without an overlap only the new one", async ({
  shop,
}) => {
  const changing = await hook(shop, { events: ["credits.low"] });
  const rotate = (overlapHours: number) =>
    given(shop.owner.post(`/webhooks/${changing.id}/rotate-secret`, { overlapHours }));
  const second = await rotate(24);
  const ask = async (count: number) => {
    await given(shop.owner.post(`/webhooks/${changing.id}/test`, { type: "credits.low" }), 201);
    await expect.poll(() => changing.heard().length).toBe(count);
    const { body, headers } = changing.heard().at(-1) as Received;
    return (secret: string) => () => new Verifier(secret).verify(body, headers);
  };
  const both = await ask(1);
  expect(both(changing.secret)).not.toThrow();
  expect(both(second.secret)).not.toThrow();
  const third = await rotate(0);
  const only = await ask(2);
  expect(only(second.secret)).toThrow();
  expect(only(third.secret)).not.toThrow();
  expect((await shop.owner.get(`/webhooks/${changing.id}`)).text).not.toContain(third.secret);
});

test("no endpoint may be private, loopback or link-local, however it is written", async ({
  shop,
}) => {
  for (const url of [
    "http://shop.example/hook",
    "https://127.0.0.1/hook",
    "https://localhost/hook",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://[::1]/",
    "https://[::ffff:10.0.0.1]/",
    "https://10.1.2.3/",
    "https://192.168.0.1:8443/",
    "https://169.254.169.254/latest/meta-data",
    "https://user:secret@shop.example/hook",
    "ftp://shop.example/",
    "shop.example/hook",
    // Beside the one that the operator allows.
    address.replace(/:\d+$/, ":1"),
  ]) {
    const answer = await shop.owner.post("/webhooks", { url });
    expect(refusal(answer), url).toEqual([400, "VALIDATION_ERROR"]);
    expect(answer.body.error.details, url).toMatchObject([{ path: "url" }]);
  }
});
