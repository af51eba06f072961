import { given, refusal } from "../client.ts";
import { expect, test } from "../test.ts";

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** As the contract words it, written again: CRC-32 in base62, zero-padded to 6. */
function checksum(text: string): string {
  let crc = 0xffffffff;
  for (const byte of Buffer.from(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  let rest = (crc ^ 0xffffffff) >>> 0;
  let out = "";
  for (let digit = 0; digit < 6; digit++) {
    out = alphabet[rest % 62] + out;
    rest = Math.floor(rest / 62);
  }
  return out;
}

for (const mode of ["live", "test"] as const) {
  test(`a ${mode} key is tk_${mode}_, 32 characters of base62 and their CRC-32`, async ({
    shop,
  }) => {
    const { secret } = await shop.key({ mode });
    expect(secret).toMatch(new RegExp(`^tk_${mode}_[0-9A-Za-z]{38}$`));
    expect(secret.slice(-6)).toBe(checksum(secret.slice(0, -6)));
  });
}

test("a key with one character changed, cut, grown or made up is 401", async ({ shop, anyone }) => {
  const { secret } = await shop.key();
  const other = secret.endsWith("a") ? "b" : "a";
  const madeUp = `tk_live_${"A".repeat(32)}`;
  for (const wrong of [
    secret.slice(0, -1) + other,
    secret.slice(0, -1),
    `${secret}0`,
    secret.toLowerCase(),
    secret.replace("live", "test"),
    madeUp + checksum(madeUp),
    "tk_live_",
    "tk_",
    "x",
  ]) {
    const answer = await anyone.bearer(wrong).get("/ping");
    expect(refusal(answer), wrong).toEqual([401, "UNAUTHORIZED"]);
    expect(answer.headers["www-authenticate"]).toBe("Bearer");
    expect(answer.headers["x-ratelimit-limit"]).toBeUndefined();
  }
});

test("no credential, another scheme and an empty one are 401", async ({ shop, anyone }) => {
  const { secret } = await shop.key();
  for (const authorization of ["", "Bearer", `Basic ${secret}`, secret, "Bearer a b"]) {
    expect(refusal(await anyone.with({ authorization }).get("/ping"))).toEqual([
      401,
      "UNAUTHORIZED",
    ]);
  }
  expect((await anyone.get("/ping")).status).toBe(401);
  expect((await anyone.with({ authorization: `bearer ${secret}` }).get("/ping")).status).toBe(200);
});

test("ping says who calls: the key with its scopes and limit, or the user", async ({ shop }) => {
  const { id, secret, client } = await shop.key({ scopes: ["usage:read"], rateLimit: 77 });
  const pong = await given(client.get("/ping"));
  expect(pong).toMatchObject({ pong: true, tenant: { id: shop.tenantId }, user: null });
  expect(pong.key).toEqual({
    id,
    name: "Uji",
    prefix: secret.slice(0, 12),
    scopes: ["usage:read"],
    rateLimit: 77,
  });
  expect(Math.abs(Date.parse(pong.time) - Date.now())).toBeLessThan(60_000);
  expect(await given(shop.owner.get("/ping"))).toMatchObject({
    key: null,
    user: { id: shop.user.id, role: "OWNER" },
  });
});

test("the secret is shown once and never again; lists show its beginning", async ({ shop }) => {
  const created = await given(
    shop.owner.post("/api-keys", { name: " ERP ", scopes: ["usage:read", "usage:read"] }),
    201,
  );
  const { secret, ...rest } = created;
  expect(rest).toMatchObject({
    name: "ERP",
    mode: "live",
    scopes: ["usage:read"],
    rateLimit: 60,
    allowedIps: [],
    lastUsedAt: null,
    lastUsedAddress: null,
    expiresAt: null,
    revokedAt: null,
    prefix: secret.slice(0, 12),
  });
  const listed = await shop.owner.get("/api-keys");
  expect(listed.body.data.items[0]).toEqual(rest);
  expect(listed.text).not.toContain(secret);
  expect((await shop.owner.call("DELETE", `/api-keys/${rest.id}`)).text).not.toContain(secret);
});

test("a key tells when it was last used and from where, to admins and to nobody else", async ({
  shop,
  address,
}) => {
  const { id, client } = await shop.key();
  const ping = await client.get("/ping");
  expect(ping.text).not.toContain(address);
  const { items } = await given(shop.owner.get("/api-keys"));
  const used = items.find((key: { id: string }) => key.id === id);
  expect(Math.abs(Date.parse(used.lastUsedAt) - Date.now())).toBeLessThan(60_000);
  expect(used.lastUsedAddress).toBe(address);
  const agent = await shop.hire("AGENT");
  const reader = await shop.key({ scopes: ["usage:read", "conversations:read"] });
  for (const other of [agent.client, reader.client]) {
    expect((await other.get("/api-keys")).status).toBe(403);
  }
});

test("a revoked key is 401 from the next request on; revoking again changes nothing", async ({
  shop,
}) => {
  const { id, client } = await shop.key();
  await given(client.get("/ping"));
  const revoked = await given(shop.owner.call("DELETE", `/api-keys/${id}`));
  expect(refusal(await client.get("/ping"))).toEqual([401, "UNAUTHORIZED"]);
  expect(await given(shop.owner.call("DELETE", `/api-keys/${id}`))).toEqual(revoked);
});

test("a key may revoke itself", async ({ shop }) => {
  const { id, client } = await shop.key();
  expect((await given(client.call("DELETE", `/api-keys/${id}`))).revokedAt).not.toBeNull();
  expect((await client.get("/ping")).status).toBe(401);
});

test("an expired key is 401; one that would be expired from the start is refused", async ({
  shop,
}) => {
  const { client } = await shop.key({ expiresAt: new Date(Date.now() + 2_500).toISOString() });
  await given(client.get("/ping"));
  await expect.poll(async () => (await client.get("/ping")).status).toBe(401);
  const past = { name: "x", scopes: ["usage:read"], expiresAt: "2020-01-01T00:00:00Z" };
  const answer = await shop.owner.post("/api-keys", past);
  expect(answer.body.error.details).toMatchObject([{ path: "expiresAt" }]);
});

test("a key with an IP allow-list works from there only; elsewhere 403, and it counts", async ({
  shop,
  anyone,
  address,
}) => {
  const net = `${address.split(".").slice(0, 2).join(".")}.0.0/16`;
  for (const allowedIps of [[address], [net], ["2001:db8::/32", address]]) {
    const { client } = await shop.key({ allowedIps, rateLimit: 5 });
    expect((await client.get("/ping")).status).toBe(200);
    const elsewhere = await client.with({ "x-forwarded-for": "192.0.2.1" }).get("/ping");
    expect(refusal(elsewhere)).toEqual([403, "FORBIDDEN"]);
    expect(elsewhere.headers["x-ratelimit-remaining"]).toBe("3");
    expect((await client.with({ "x-forwarded-for": "2001:db9::1" }).get("/ping")).status).toBe(403);
  }
  const wrong = await shop.owner.post("/api-keys", {
    name: "x",
    scopes: ["usage:read"],
    allowedIps: ["10.0.0.0/33"],
  });
  expect(refusal(wrong)).toEqual([400, "VALIDATION_ERROR"]);
  expect(wrong.body.error.details).toMatchObject([{ path: "allowedIps.0" }]);
  expect((await anyone.get("/ping")).status).toBe(401);
});

test("where one proxy is trusted only its own word counts: what a caller claims before it is nothing", async ({
  shop,
  address,
}) => {
  const { client } = await shop.key({ allowedIps: [address] });
  const from = (claimed: string) => client.with({ "x-forwarded-for": claimed }).get("/ping");
  for (const claimed of [`192.0.2.1, ${address}`, `${address}, ${address}`, `x, ${address}`]) {
    expect((await from(claimed)).status, claimed).toBe(200);
  }
  for (const claimed of [`${address}, 192.0.2.1`, `${address}, x`, ""]) {
    expect((await from(claimed)).status, claimed).toBe(403);
  }
});

test("who may not have it: wrong names, scopes, limits and modes are 400 with their place", async ({
  shop,
}) => {
  const right = { name: "x", scopes: ["usage:read"] };
  for (const [path, wrong] of [
    ["name", { ...right, name: "  " }],
    ["name", { ...right, name: "x".repeat(101) }],
    ["scopes", { ...right, scopes: [] }],
    ["scopes.0", { ...right, scopes: ["everything"] }],
    ["rateLimit", { ...right, rateLimit: 0 }],
    ["rateLimit", { ...right, rateLimit: 10_001 }],
    ["rateLimit", { ...right, rateLimit: 1.5 }],
    ["mode", { ...right, mode: "demo" }],
    ["expiresAt", { ...right, expiresAt: "tomorrow" }],
    ["expiresAt", { ...right, expiresAt: "0000-01-01T00:00:00Z" }],
    ["secret", { ...right, secret: "tk_live_mine" }],
  ] as const) {
    const answer = await shop.owner.post("/api-keys", wrong);
    expect(answer.body.error?.details?.map((detail: { path: string }) => detail.path)).toContain(
      path,
    );
  }
});
