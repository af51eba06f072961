import { given, refusal } from "../client.ts";
import { newEmail, password } from "../shop.ts";
import { expect, test } from "../test.ts";

const names = (items: { name: string }[]) => items.map(({ name }) => name);

test("labels: one spelling each, renamed everywhere, and gone everywhere when deleted", async ({
  shop,
}) => {
  const { id } = await given(shop.owner.post("/labels", { name: " Grosir ", hue: 200 }), 201);
  for (const name of ["grosir", "GROSIR"]) {
    expect(refusal(await shop.owner.post("/labels", { name }))).toEqual([409, "CONFLICT"]);
  }
  const chat = await shop.humanChat();
  const labelled = (label: string) => given(shop.api.get(`/conversations?label=${label}`));
  await given(shop.api.patch(`/conversations/${chat.id}`, { labels: ["Grosir"] }));
  await given(shop.owner.patch(`/labels/${id}`, { name: "Borongan" }));
  expect((await labelled("Borongan")).items).toMatchObject([{ id: chat.id, labels: ["Borongan"] }]);
  expect(names((await given(shop.owner.get("/labels"))).items)).toEqual(["Borongan"]);
  for (const hue of [-1, 360, 1.5, "7"]) {
    const answer = await shop.owner.patch(`/labels/${id}`, { hue });
    expect(answer.body.error.details).toMatchObject([{ path: "hue" }]);
  }
  await given(shop.owner.call("DELETE", `/labels/${id}`));
  expect((await labelled("Borongan")).items).toEqual([]);
});

test("canned replies: a shortcut is one word of its own, and agents write them too", async ({
  shop,
}) => {
  const { client } = await shop.hire("AGENT");
  const made = await given(
    client.post("/canned-replies", { shortcut: " Terima-Kasih ", text: "Terima kasih kak" }),
    201,
  );
  expect(made).toMatchObject({ shortcut: "terima-kasih", text: "Terima kasih kak", mediaId: null });
  const twice = { shortcut: "TERIMA-KASIH", text: "x" };
  expect(refusal(await shop.owner.post("/canned-replies", twice))).toEqual([409, "CONFLICT"]);
  for (const shortcut of ["dua kata", "", "/x", "x".repeat(33)]) {
    const answer = await client.post("/canned-replies", { shortcut, text: "x" });
    expect(answer.body.error.details, shortcut).toMatchObject([{ path: "shortcut" }]);
  }
  const path = `/canned-replies/${made.id}`;
  expect(await given(client.patch(path, { text: "Sama-sama" }))).toMatchObject({
    shortcut: "terima-kasih",
    text: "Sama-sama",
  });
  const found = await given(client.get("/canned-replies?q=sama"));
  expect(found.items).toMatchObject([{ id: made.id }]);
  await given(client.call("DELETE", path));
  expect((await given(client.get("/canned-replies"))).items).toEqual([]);
});

test("members: added, given another role or password, and removed with their sessions", async ({
  shop,
  anyone,
}) => {
  const email = newEmail();
  const body = { name: "Rina", email, password, role: "AGENT" };
  const { id } = await given(shop.owner.post("/members", body), 201);
  expect(refusal(await shop.owner.post("/members", body))).toEqual([409, "CONFLICT"]);
  const logIn = (given: string) => anyone.device("/api/login", { email, password: given });
  const rina = anyone.bearer((await given(logIn(password))).token);
  expect((await rina.get("/api-keys")).status).toBe(403);
  await given(shop.owner.patch(`/members/${id}`, { role: "ADMIN" }));
  await given(rina.get("/api-keys"));
  await given(shop.owner.patch(`/members/${id}`, { password: "lain-sama-sekali" }));
  expect((await rina.get("/ping")).status).toBe(401);
  expect((await logIn(password)).status).toBe(401);
  const again = anyone.bearer((await given(logIn("lain-sama-sekali"))).token);
  await given(shop.owner.call("DELETE", `/members/${id}`));
  expect((await again.get("/ping")).status).toBe(401);
  expect((await given(shop.owner.get("/members"))).items).toMatchObject([{ id: shop.user.id }]);
  // The last owner stays one, and stays.
  const own = `/members/${shop.user.id}`;
  expect(refusal(await shop.owner.patch(own, { role: "AGENT" }))).toEqual([409, "CONFLICT"]);
  expect(refusal(await shop.owner.call("DELETE", own))).toEqual([409, "CONFLICT"]);
});

test("the audit log says who did what, the latest first, and never a secret", async ({ shop }) => {
  const key = await given(
    shop.owner.post("/api-keys", { name: "ERP", scopes: ["usage:read"] }),
    201,
  );
  await given(shop.owner.patch(`/api-keys/${key.id}`, { rateLimit: 90 }));
  const rotated = await given(shop.owner.post(`/api-keys/${key.id}/rotate`), 201);
  await given(shop.api.call("DELETE", `/api-keys/${key.id}`));
  const answer = await shop.owner.get(`/audit-log?targetId=${key.id}`);
  expect(answer.body.data.items).toMatchObject([
    { action: "api-key.revoked", actor: { kind: "key", name: "Uji" } },
    { action: "api-key.rotated", actor: { kind: "user", id: shop.user.id } },
    { action: "api-key.changed", data: { changes: { rateLimit: { from: 60, to: 90 } } } },
    { action: "api-key.created", targetId: key.id },
  ]);
  for (const secret of [key.secret, rotated.secret]) expect(answer.text).not.toContain(secret);
  const { items } = await given(shop.owner.get("/audit-log?action=api-key.rotated"));
  expect(items).toMatchObject([{ targetId: key.id, data: { newId: rotated.id } }]);
});
