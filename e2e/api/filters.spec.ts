import { given } from "../client.ts";
import type { Shop } from "../shop.ts";
import { expect, test } from "../test.ts";

const found = async (shop: Shop, query: string, client = shop.api) =>
  (await given(client.get(`/conversations?${query}`))).items.map((item: { id: string }) => item.id);

test("by status, channel, label and whether it waits for an answer", async ({ shop }) => {
  const bot = (await shop.chat()).id;
  const human = (await shop.humanChat()).id;
  const resolved = (await shop.humanChat()).id;
  await given(shop.api.post(`/conversations/${resolved}/resolve`));
  await given(shop.api.patch(`/conversations/${human}`, { labels: ["Vip", "grosir"] }));
  const { channel } = await given(shop.api.get(`/conversations/${bot}`));
  expect(await found(shop, "status=BOT")).toEqual([bot]);
  expect(await found(shop, "status=HUMAN")).toEqual([human]);
  expect(await found(shop, "status=RESOLVED")).toEqual([resolved]);
  expect(await found(shop, `channelId=${channel.id}`)).toHaveLength(3);
  expect(await found(shop, "channelId=no-such-channel")).toEqual([]);
  expect(await found(shop, "label=Vip")).toEqual([human]);
  expect(await found(shop, "label=vip")).toEqual([]);
  expect(await found(shop, "unanswered=true&status=HUMAN")).toEqual([human]);
  expect(await found(shop, "status=HUMAN&label=grosir&unread=true")).toEqual([human]);
  expect(await given(shop.api.get("/conversations/counts"))).toEqual({
    needsMe: 1,
    unread: 3,
    unanswered: 2,
    bot: 1,
    resolved: 1,
    all: 3,
  });
  await given(shop.api.post(`/conversations/${human}/messages`, { text: "baik" }), 201);
  expect(await found(shop, "unanswered=true&status=HUMAN")).toEqual([]);
});

test("by assignee: mine, nobody's, a member's", async ({ shop }) => {
  const agent = await shop.hire("AGENT");
  const [mine, hers, free] = [
    (await shop.humanChat()).id,
    (await shop.humanChat()).id,
    (await shop.humanChat()).id,
  ];
  await given(shop.api.patch(`/conversations/${mine}`, { assigneeId: shop.user.id }));
  await given(shop.api.patch(`/conversations/${hers}`, { assigneeId: agent.id }));
  expect(await found(shop, "assignee=me", shop.owner)).toEqual([mine]);
  expect(await found(shop, "assignee=me", agent.client)).toEqual([hers]);
  expect(await found(shop, "assignee=none")).toEqual([free]);
  expect(await found(shop, `assignee=${agent.id}`)).toEqual([hers]);
  // A key is nobody's colleague.
  expect(await found(shop, "assignee=me")).toEqual([]);
});

test("q finds a name, a part of it, in any case, and takes no character for a pattern", async ({
  shop,
}) => {
  const { id } = await shop.chat(undefined, "halo", { name: "Sri 100% Wahyuni_\\" });
  await shop.chat(undefined, "halo", { name: "Budi" });
  for (const q of ["sri", "WAHYUNI", "100%", "ni_", "_\\", "i 1"]) {
    expect(await found(shop, `q=${encodeURIComponent(q)}`), q).toEqual([id]);
  }
  for (const q of ["%%", "s_i", "sri\\"]) {
    expect(await found(shop, `q=${encodeURIComponent(q)}`), q).toEqual([]);
  }
});

test("q finds a phone number as people type it, and its last digits", async ({ shop }) => {
  const { id } = await shop.chat("0813 5550 4711");
  await shop.chat("0813 5550 4712");
  for (const q of [
    "081355504711",
    "0813-5550-4711",
    "+62 813 5550 4711",
    "(0813) 5550.4711",
    "6281355504711",
    "504711",
    "4711",
  ]) {
    expect(await found(shop, `q=${encodeURIComponent(q)}`), q).toEqual([id]);
  }
  expect(await found(shop, "q=0813")).toHaveLength(2);
  expect(await found(shop, "q=9999999")).toEqual([]);
});

test("q finds what was said, by whichever side, once per conversation", async ({ shop }) => {
  const { id } = await shop.humanChat(undefined, "ada motif Parang Rusak?");
  await shop.humanChat(undefined, "yang lain");
  await given(shop.api.post(`/conversations/${id}/messages`, { text: "parang rusak ada" }), 201);
  expect(await found(shop, "q=parang")).toEqual([id]);
  expect(await found(shop, "q=rusak%20ada")).toEqual([id]);
  expect(await found(shop, "q=kawung")).toEqual([]);
});
