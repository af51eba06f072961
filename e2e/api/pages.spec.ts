import { type Client, given, refusal } from "../client.ts";
import { newPhone } from "../shop.ts";
import { expect, test } from "../test.ts";

type Item = { id: string };

/** All pages of a list, with something happening between one and the next. */
async function walk(
  client: Client,
  path: string,
  limit: number,
  between: () => Promise<unknown> = async () => {},
): Promise<Item[]> {
  const items: Item[] = [];
  const sign = path.includes("?") ? "&" : "?";
  let cursor: string | null = null;
  do {
    const next: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : "";
    const page: { items: Item[]; nextCursor: string | null } = await given(
      client.get(`${path}${sign}limit=${limit}${next}`),
    );
    expect(page.items.length).toBeLessThanOrEqual(limit);
    items.push(...page.items);
    cursor = page.nextCursor;
    await between();
  } while (cursor);
  return items;
}

test("conversations that come in while paging neither skip nor repeat the others", async ({
  shop,
}) => {
  const before: string[] = [];
  for (let n = 0; n < 5; n++) before.unshift((await shop.humanChat()).id);
  let quiet = false;
  const walked = await walk(shop.api, "/conversations", 2, async () => {
    if (!quiet) await shop.chat();
    quiet = true;
  });
  expect(walked.map(({ id }) => id)).toEqual(before);
});

test("one with new activity moves to the top and is not seen twice further down", async ({
  shop,
}) => {
  const phones = [newPhone(), newPhone(), newPhone(), newPhone()];
  const ids: string[] = [];
  for (const phone of phones) ids.unshift((await shop.humanChat(phone)).id);
  const first = await given(shop.api.get("/conversations?limit=2"));
  expect(first.items.map((item: Item) => item.id)).toEqual(ids.slice(0, 2));
  await shop.chat(phones[0], "lagi");
  const rest = await given(shop.api.get(`/conversations?limit=2&cursor=${first.nextCursor}`));
  expect(rest).toMatchObject({ items: [{ id: ids[2] }], nextCursor: null });
  expect((await given(shop.api.get("/conversations?limit=1"))).items[0].id).toBe(ids[3]);
});

test("messages page from the newest to the oldest while others are written", async ({ shop }) => {
  const { id } = await shop.humanChat();
  const path = `/conversations/${id}`;
  for (let n = 0; n < 5; n++) await given(shop.api.post(`${path}/notes`, { text: `${n}` }), 201);
  const before = (await shop.saidIn(id)).map((message) => message.id).reverse();
  const walked = await walk(shop.api, `${path}/messages`, 2, () =>
    shop.api.post(`${path}/notes`, { text: "baru" }),
  );
  expect(walked.map((message) => message.id)).toEqual(before);
});

test("a conversation shows its latest 50, oldest first, and a cursor that leads on", async ({
  shop,
}) => {
  const { id } = await shop.humanChat();
  for (let n = 0; n < 54; n++) {
    await given(shop.api.post(`/conversations/${id}/notes`, { text: `${n}` }), 201);
  }
  const detail = await given(shop.api.get(`/conversations/${id}`));
  const texts = detail.messages.map((message: { text: string }) => message.text);
  expect(texts).toEqual(Array.from({ length: 50 }, (_, n) => String(n + 4)));
  const path = `/conversations/${id}/messages?limit=100&cursor=${detail.messagesCursor}`;
  const older = await given(shop.api.get(path));
  expect(older.items.slice(0, 4).map((message: { text: string }) => message.text)).toEqual([
    "3",
    "2",
    "1",
    "0",
  ]);
  expect(older.nextCursor).toBeNull();
});

test("keys, channels and members page by the same rules", async ({ shop }) => {
  for (let n = 0; n < 3; n++) await shop.key();
  await shop.hire("AGENT");
  for (const path of ["/api-keys", "/channels", "/members"]) {
    const whole = await given(shop.owner.get(`${path}?limit=100`));
    expect(await walk(shop.owner, path, 1)).toEqual(whole.items);
    expect(whole.nextCursor).toBeNull();
  }
});

test("25 to a page unless said otherwise, 100 at most", async ({ shop }) => {
  for (let n = 0; n < 26; n++) await shop.key();
  expect((await given(shop.owner.get("/api-keys"))).items).toHaveLength(25);
  expect((await given(shop.owner.get("/api-keys?limit=100"))).items).toHaveLength(27);
  expect((await shop.owner.get("/api-keys?limit=101")).status).toBe(400);
});

test("a cursor that was touched, or of another list, filter, reader or tenant, is 400", async ({
  shop,
  stranger,
}) => {
  for (let n = 0; n < 2; n++) await shop.humanChat();
  await stranger.humanChat();
  const page = await given(shop.api.get("/conversations?limit=1&status=HUMAN"));
  const cursor: string = page.nextCursor;
  expect(cursor).not.toBeNull();
  const other = cursor.startsWith("A") ? "B" : "A";
  const keys = await given(shop.owner.get("/api-keys?limit=1"));
  await shop.key();
  expect(keys.nextCursor).toBeNull();
  const right = `status=HUMAN&cursor=${cursor}`;
  for (const [client, query] of [
    [shop.api, `cursor=${cursor}`],
    [shop.api, `status=BOT&cursor=${cursor}`],
    [shop.api, `${right}&unread=true`],
    [shop.api, `status=HUMAN&cursor=${other}${cursor.slice(1)}`],
    [shop.api, `status=HUMAN&cursor=${cursor.slice(0, -1)}`],
    [shop.owner, right],
    [stranger.api, right],
  ] as const) {
    const answer = await client.get(`/conversations?${query}`);
    expect(refusal(answer), query).toEqual([400, "VALIDATION_ERROR"]);
    expect(answer.body.error.details[0].path).toBe("cursor");
  }
  expect(refusal(await shop.api.get(`/channels?cursor=${cursor}`))[0]).toBe(400);
  expect((await shop.api.get(`/conversations?${right}&limit=50`)).status).toBe(200);
});
