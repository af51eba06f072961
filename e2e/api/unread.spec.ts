import { given } from "../client.ts";
import { expect, test } from "../test.ts";

test("everyone has an unread count of their own; a tenant's keys share one", async ({ shop }) => {
  const agent = await shop.hire("AGENT");
  const { id, phone } = await shop.humanChat();
  await shop.chat(phone, "dua");
  const { client: other } = await shop.key();
  const readers = { owner: shop.owner, agent: agent.client, key: shop.api, other };
  const counts = async () =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(readers).map(async ([name, client]) => [
          name,
          (await given(client.get(`/conversations/${id}`))).unreadCount,
        ]),
      ),
    );
  const mark = (name: keyof typeof readers, read: boolean) =>
    given(readers[name].patch(`/conversations/${id}`, { read }));

  expect(await counts()).toEqual({ owner: 2, agent: 2, key: 2, other: 2 });
  expect((await mark("owner", true)).unreadCount).toBe(0);
  expect(await counts()).toEqual({ owner: 0, agent: 2, key: 2, other: 2 });
  await mark("other", true);
  expect(await counts()).toEqual({ owner: 0, agent: 2, key: 0, other: 0 });
  await shop.chat(phone, "tiga");
  expect(await counts()).toEqual({ owner: 1, agent: 3, key: 1, other: 1 });
  await mark("agent", true);
  await mark("agent", true);
  expect((await mark("agent", false)).unreadCount).toBe(1);
  expect(await counts()).toEqual({ owner: 1, agent: 1, key: 1, other: 1 });
});

test("unread=true lists what is unread to the caller", async ({ shop }) => {
  const one = (await shop.humanChat()).id;
  const two = (await shop.humanChat()).id;
  await given(shop.owner.patch(`/conversations/${two}`, { read: true }));
  const ids = async (client: typeof shop.api) =>
    (await given(client.get("/conversations?unread=true"))).items.map(
      (item: { id: string }) => item.id,
    );
  expect(await ids(shop.owner)).toEqual([one]);
  expect(await ids(shop.api)).toEqual([two, one]);
  expect((await given(shop.owner.get("/conversations/counts"))).unread).toBe(1);
  expect((await given(shop.api.get("/conversations/counts"))).unread).toBe(2);
});

test("reading a conversation is no mark of having read it", async ({ shop }) => {
  const { id } = await shop.humanChat();
  for (const _ of [1, 2]) {
    expect((await given(shop.owner.get(`/conversations/${id}`))).unreadCount).toBe(1);
  }
});
