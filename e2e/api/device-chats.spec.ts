import { given, placesIn, refusal } from "../client.ts";
import { form, get, sandboxOf } from "../device.ts";
import { newPhone } from "../shop.ts";
import { expect, test } from "../test.ts";

test("a device lists who has a chat on it, and nobody else", async ({ shop }) => {
  const phone = newPhone();
  await shop.humanChat(phone);
  await given(shop.owner.post("/contacts", { phone: newPhone(), name: "Hanya di buku" }), 201);
  const device_id = await sandboxOf(shop);
  const { contacts, next_cursor } = await given(get(shop.api, "/api/wa/contacts", { device_id }));
  expect(contacts).toMatchObject([{ id: expect.any(String), phone, photo_url: null }]);
  expect(Date.parse(contacts[0].last_seen_at)).toBeGreaterThan(0);
  expect(next_cursor).toBeNull();
});

test("a device's chats come the latest first, a page at a time, each with its last word and what is unread", async ({
  shop,
}) => {
  const phones = [newPhone(), newPhone(), newPhone()];
  for (const [n, phone] of phones.entries()) await shop.humanChat(phone, `pesan ${n}`);
  const device_id = await sandboxOf(shop);
  const first = await given(get(shop.api, "/api/wa/chats", { device_id, limit: "2" }));
  expect(first.chats).toMatchObject([
    { phone: phones[2], status: "HUMAN", unread: 1, last_message: "pesan 2" },
    { phone: phones[1], last_message: "pesan 1" },
  ]);
  const query = { device_id, limit: "2", cursor: first.next_cursor };
  const second = await given(get(shop.api, "/api/wa/chats", query));
  expect(second).toMatchObject({ chats: [{ phone: phones[0] }], next_cursor: null });
  const elsewhere = await get(shop.api, "/api/wa/contacts", query);
  expect([refusal(elsewhere), placesIn(elsewhere)]).toEqual([
    [400, "VALIDATION_ERROR"],
    ["cursor"],
  ]);
});

test("a chat is found by its number in any spelling, and told newest first without the team's notes", async ({
  shop,
}) => {
  const { id, phone } = await shop.humanChat(newPhone(), "ada kemeja?");
  await given(shop.owner.post(`/conversations/${id}/messages`, { text: "ada kak" }), 201);
  await given(shop.owner.post(`/conversations/${id}/notes`, { text: "pelanggan lama" }), 201);
  const device_id = await sandboxOf(shop);
  const local = `0${phone.slice(2)}`;
  for (const spelled of [
    phone,
    local,
    `+${phone}`,
    `%2B${phone.slice(0, 2)}%20${phone.slice(2, 5)}-${phone.slice(5)}`,
    `${local.slice(0, 4)}-${local.slice(4)}`,
  ]) {
    const said = await given(get(shop.api, `/api/wa/chat/${spelled}`, { device_id }));
    expect(said.messages, spelled).toMatchObject([
      { direction: "OUT", type: "text", text: "ada kak", media: null },
      { direction: "IN", type: "text", text: "ada kemeja?", status: "received" },
    ]);
  }
  const pages: string[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const query = { device_id, limit: "1", ...(cursor && { cursor }) };
    const page = await given(get(shop.api, `/api/wa/chat/${local}`, query));
    pages.push(...page.messages.map((one: { text: string }) => one.text));
    cursor = page.next_cursor;
  }
  expect(pages).toEqual(["ada kak", "ada kemeja?"]);
});

test("where there is no such chat it is 404, and no number at all is 400", async ({ shop }) => {
  const device_id = await sandboxOf(shop);
  const chat = (phone: string) => get(shop.api, `/api/wa/chat/${phone}`, { device_id });
  expect(refusal(await chat(newPhone()))).toEqual([404, "NOT_FOUND"]);
  for (const phone of ["12", "halo", "0812345678901234567890"]) {
    const answer = await chat(phone);
    expect([refusal(answer), placesIn(answer)]).toEqual([[400, "VALIDATION_ERROR"], ["phone"]]);
  }
  const without = await shop.api.get("/api/wa/chats");
  expect([refusal(without), placesIn(without)]).toEqual([[400, "VALIDATION_ERROR"], ["device_id"]]);
});

test("read marks a message and everything before it, and mark-read the whole chat", async ({
  shop,
}) => {
  const phone = newPhone();
  const first = await shop.say(phone, "satu");
  await shop.chat(phone, "dua");
  const { id } = await shop.humanChat(phone, "tiga");
  const device_id = await sandboxOf(shop);
  const unread = async () => (await given(shop.api.get(`/conversations/${id}`))).unreadCount;
  expect(await unread()).toBe(3);

  const one = { device_id, message_id: first };
  expect(await given(shop.api.post("/api/wa/read", one))).toEqual({ chat_id: id, unread: 2 });
  expect(await unread()).toBe(2);
  // The customer's ticks stand where we have read, not further.
  await expect
    .poll(async () => (await shop.saidIn(id)).filter((one) => one.readAt).map((one) => one.text))
    .toEqual(["satu"]);

  const chat = { device_id, phone: `0${phone.slice(2)}` };
  const all = await given(form(shop.api, "/api/wa/mark-read", chat));
  expect(all).toEqual({ chat_id: id, unread: 0 });
  expect(await unread()).toBe(0);
  expect(await given(shop.api.post("/api/wa/read", one))).toEqual({ chat_id: id, unread: 0 });
});

test("reading is the caller's own: what a key has read is still new to the owner", async ({
  shop,
}) => {
  const { id, phone } = await shop.humanChat();
  await given(shop.api.post("/api/wa/mark-read", { device_id: await sandboxOf(shop), phone }));
  expect((await given(shop.owner.get(`/conversations/${id}`))).unreadCount).toBe(1);
});

test("a device says how it is: connected, since when, and when it last heard anybody", async ({
  shop,
}) => {
  const device_id = await sandboxOf(shop);
  const status = () => given(get(shop.api, "/api/device/status", { device_id }));
  const before = await status();
  expect(before).toEqual({
    device_id,
    kind: "SANDBOX",
    name: expect.any(String),
    phone: null,
    state: "connected",
    last_inbound_at: null,
    since: expect.any(String),
  });
  expect(Date.parse(before.since)).toBeLessThanOrEqual(Date.now());
  await shop.chat();
  expect(Date.parse((await status()).last_inbound_at)).toBeGreaterThan(Date.parse(before.since));
});
