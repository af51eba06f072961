import { logInAsBrowser } from "../browser-login.ts";
import { type Client, given, refusal } from "../client.ts";
import { connect } from "../cloud.ts";
import { form, get, onDevice } from "../device.ts";
import { newPhone, password } from "../shop.ts";
import { expect, test } from "../test.ts";

const none = "01890000-0000-7000-8000-000000000000";

type Named = { device_id: string; phone: string; message_id: string; waba_id: string };

/** Each operation that names a device, about these things. */
const calls: Record<string, (client: Client, named: Named, headers: Headers) => Promise<Told>> = {
  contacts: (client, { device_id }, headers) =>
    get(client, "/api/wa/contacts", { device_id }, headers),
  chats: (client, { device_id }, headers) => get(client, "/api/wa/chats", { device_id }, headers),
  chat: (client, { device_id, phone }, headers) =>
    get(client, `/api/wa/chat/${phone}`, { device_id }, headers),
  send: (client, { device_id, phone }, headers) =>
    client.post("/api/wa/send", { device_id, phone, message: "halo" }, headers),
  template: (client, { device_id, phone }, headers) =>
    client.post("/api/wa/send-template", { device_id, phone, template_id: none }, headers),
  read: (client, { device_id, message_id }, headers) =>
    client.post("/api/wa/read", { device_id, message_id }, headers),
  remove: (client, { device_id, message_id }, headers) =>
    client.post("/api/wa/delete", { device_id, message_id, type: "me" }, headers),
  media: (client, { device_id, message_id }, headers) =>
    get(client, "/api/wa/media", { device_id, message_id }, headers),
  photo: (client, { device_id, phone }, headers) =>
    get(client, `/api/wa/photo/${phone}`, { device_id }, headers),
  markRead: (client, { device_id, phone }, headers) =>
    client.post("/api/wa/mark-read", { device_id, phone }, headers),
  status: (client, { device_id }, headers) =>
    get(client, "/api/device/status", { device_id }, headers),
  templates: (client, { device_id }, headers) =>
    get(client, "/api/device/templates", { device_id }, headers),
  wabaSend: (client, { waba_id, phone }, headers) =>
    client.post("/api/waba/send", { waba_id, phone, message: "halo" }, headers),
  wabaTemplate: (client, { waba_id, phone }, headers) =>
    client.post("/api/waba/send-template", { waba_id, phone, template_name: "x" }, headers),
};
type Headers = Record<string, string>;
type Told = Awaited<ReturnType<Client["get"]>>;

test("someone else's device is, on every operation, byte for byte one that doesn't exist", async ({
  shop,
  stranger,
}) => {
  const channel = await connect(shop);
  const things = await onDevice(shop);
  const missing = { ...things, device_id: none, waba_id: none };
  const headers = { "x-request-id": "the same" };
  for (const [name, call] of Object.entries(calls)) {
    for (const waba_id of [channel.id, channel.phoneNumberId, channel.wabaId]) {
      const [theirs, nowhere] = [
        await call(stranger.api, { ...things, waba_id }, headers),
        await call(stranger.api, missing, headers),
      ];
      expect([theirs.status, theirs.text], name).toEqual([404, nowhere.text]);
      if (!name.startsWith("waba")) break;
    }
  }
  // Their own device does not lead to another's things either.
  const own = await onDevice(stranger);
  for (const name of ["read", "remove", "media"]) {
    const mixed = { ...own, message_id: things.message_id, waba_id: none };
    expect((await calls[name]?.(stranger.api, mixed, {}))?.status, name).toBe(404);
  }
  const chat = { ...own, phone: things.phone, waba_id: none };
  expect((await calls.chat?.(stranger.api, chat, {}))?.status).toBe(404);
  expect(
    (await given(get(shop.api, "/api/wa/chats", { device_id: things.device_id }))).chats,
  ).toMatchObject([{ unread: 1 }]);
});

test("a key, a login token and a browser's session are all welcome; without one it is 401", async ({
  shop,
  anyone,
  address,
}) => {
  const { device_id } = await onDevice(shop);
  const login = { email: shop.user.email, password };
  const browser = (await logInAsBrowser(anyone, address, login)).client;
  const body = { device_id, phone: newPhone(), message: "halo" };
  for (const client of [shop.api, shop.owner, browser]) {
    await given(get(client, "/api/wa/chats", { device_id }));
    await given(client.post("/api/wa/send", body), 201);
    await given(form(client, "/api/wa/send", body), 201);
  }
  const foreign = { "sec-fetch-site": "cross-site" };
  expect(refusal(await browser.post("/api/wa/send", body, foreign))).toEqual([403, "FORBIDDEN"]);
  const answer = await anyone.post("/api/wa/send", body);
  expect(refusal(answer)).toEqual([401, "UNAUTHORIZED"]);
  expect(answer.body).toEqual({ status: false, message: expect.any(String), code: "UNAUTHORIZED" });
});

test("401 comes first, then 429, then the scope, then the method, then the input, then the device", async ({
  shop,
  anyone,
}) => {
  const text = { "content-type": "text/plain" };
  const bad = { method: "POST", path: "/api/wa/send", body: "{", headers: text };
  expect(refusal(await anyone.send(bad))).toEqual([401, "UNAUTHORIZED"]);
  const poor = await shop.key({ scopes: ["usage:read"], rateLimit: 3 });
  expect(refusal(await poor.client.send(bad))).toEqual([403, "FORBIDDEN"]);
  const wrong = await poor.client.send({ method: "PUT", path: "/api/wa/send" });
  expect(refusal(wrong)).toEqual([405, "METHOD_NOT_ALLOWED"]);
  expect(wrong.headers.allow).toBe("POST, OPTIONS");
  const left = wrong.headers["x-ratelimit-remaining"];
  expect([left, wrong.headers["ratelimit-policy"]]).toEqual(["1", '"default";q=3;w=60']);
  await poor.client.get("/api/wa/chats");
  const limited = await poor.client.send(bad);
  expect(refusal(limited)).toEqual([429, "RATE_LIMITED"]);
  expect(Number(limited.headers["retry-after"])).toBeGreaterThan(0);
  expect(refusal(await shop.api.send(bad))).toEqual([400, "VALIDATION_ERROR"]);
  const large = { device_id: none, phone: "0812", message: "x".repeat(1_100_000) };
  expect(refusal(await shop.api.post("/api/wa/send", large))).toEqual([413, "PAYLOAD_TOO_LARGE"]);
  const english = { "accept-language": "en", "x-request-id": "order 66" };
  const nowhere = { device_id: none, phone: newPhone(), message: "x" };
  const answer = await shop.api.post("/api/wa/send", nowhere, english);
  expect(answer.headers["x-request-id"]).toBe("order 66");
  expect(answer.body).toEqual({ status: false, message: "Not found.", code: "NOT_FOUND" });
});

test("a test key sees the sandbox's chats and nothing of a Cloud number; a device's state is not its business", async ({
  shop,
}) => {
  const { device_id, phone } = await onDevice(shop);
  const channel = await connect(shop);
  const { client } = await shop.key({ mode: "test" });
  await given(get(client, `/api/wa/chat/${phone}`, { device_id }));
  await given(client.post("/api/wa/send", { device_id, phone, message: "uji" }), 201);
  const cloud = { device_id: channel.id };
  expect(refusal(await get(client, "/api/wa/chats", cloud))).toEqual([404, "NOT_FOUND"]);
  const status = await get(client, "/api/device/status", { device_id });
  expect(refusal(status)).toEqual([403, "FORBIDDEN"]);
});
