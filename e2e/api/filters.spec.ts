import { given, refusal } from "../client.ts";
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
  // The bot may have answered its own by now.
  expect(await given(shop.api.get("/conversations/counts"))).toMatchObject({
    needsMe: 1,
    unread: 3,
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

test("filters combine: each one narrows what the others leave", async ({ shop }) => {
  const agent = await shop.hire("AGENT");
  const all = [await shop.humanChat(), await shop.humanChat(), await shop.humanChat()];
  const [both, onlyHers, onlyVip] = all.map(({ id }) => id);
  const { channel } = await given(shop.api.get(`/conversations/${both}`));
  const patch = (id: string | undefined, body: object) =>
    given(shop.api.patch(`/conversations/${id}`, body));
  await patch(both, { assigneeId: agent.id, labels: ["vip", "grosir"] });
  await patch(onlyHers, { assigneeId: agent.id, labels: ["retur"] });
  await patch(onlyVip, { labels: ["vip"] });
  const vip = `label=vip&channelId=${channel.id}&status=HUMAN&unanswered=true`;
  expect(await found(shop, vip)).toEqual([onlyVip, both]);
  expect(await found(shop, `${vip}&assignee=${agent.id}`)).toEqual([both]);
  expect(await found(shop, `${vip}&assignee=me&unread=true`, agent.client)).toEqual([both]);
  expect(await found(shop, `${vip}&assignee=none`)).toEqual([onlyVip]);
  expect(await found(shop, `${vip}&q=${all[0]?.phone}`)).toEqual([both]);
  expect(await found(shop, `${vip}&q=${all[1]?.phone}`)).toEqual([]);
  expect(await found(shop, `label=vip&assignee=${agent.id}&status=BOT`)).toEqual([]);
  await given(shop.api.post(`/conversations/${both}/messages`, { text: "baik" }), 201);
  expect(await found(shop, `${vip}&assignee=${agent.id}`)).toEqual([]);
  expect(await found(shop, `label=grosir&assignee=${agent.id}`)).toEqual([both]);
});

test("waitingSince is when the customer began to wait, and null once somebody has answered", async ({
  shop,
}) => {
  const { id, phone } = await shop.humanChat(undefined, "halo?");
  const card = () => given(shop.api.get(`/conversations/${id}`));
  const { waitingSince, messages } = await card();
  expect(waitingSince).toBe(messages[0].createdAt);
  await shop.chat(phone, "ada orang?");
  expect((await card()).waitingSince).toBe(waitingSince);
  await given(shop.api.post(`/conversations/${id}/messages`, { text: "ada kak" }), 201);
  expect(await card()).toMatchObject({ unanswered: false, waitingSince: null });
  await shop.chat(phone, "yang merah?");
  const again = await card();
  expect(again.waitingSince).toBe(again.messages.at(-1).createdAt);
  await given(shop.api.post(`/conversations/${id}/resolve`));
  expect((await card()).waitingSince).toBeNull();
});

test("sort: newest activity, oldest, or who waits longest; pages hold their order", async ({
  shop,
}) => {
  const ids: string[] = [];
  for (const _ of [1, 2, 3, 4, 5]) ids.push((await shop.humanChat()).id);
  const [first, second, third, fourth, fifth] = ids;
  // The second and the fourth are answered, in this order: they wait no longer.
  for (const id of [second, fourth]) {
    await given(shop.api.post(`/conversations/${id}/messages`, { text: "baik" }), 201);
  }
  const newest = [fourth, second, fifth, third, first];
  const orders = {
    newest,
    oldest: [...newest].reverse(),
    waiting: [first, third, fifth, fourth, second],
  };
  expect(await found(shop, "")).toEqual(newest);
  for (const [sort, order] of Object.entries(orders)) {
    expect(await found(shop, `sort=${sort}`), sort).toEqual(order);
    for (const limit of [1, 2, 3]) {
      const paged: string[] = [];
      let cursor: string | null = null;
      do {
        const at: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : "";
        const page = await given(shop.api.get(`/conversations?sort=${sort}&limit=${limit}${at}`));
        paged.push(...page.items.map((item: { id: string }) => item.id));
        cursor = page.nextCursor;
      } while (cursor);
      expect(paged, `${sort} by ${limit}`).toEqual(order);
    }
  }
  expect(await found(shop, "sort=waiting&unanswered=true")).toEqual([first, third, fifth]);
  const { nextCursor } = await given(shop.api.get("/conversations?sort=waiting&limit=1"));
  const elsewhere = await shop.api.get(`/conversations?sort=oldest&cursor=${nextCursor}`);
  expect(refusal(elsewhere)).toEqual([400, "VALIDATION_ERROR"]);
  expect(refusal(await shop.api.get("/conversations?sort=name"))).toEqual([
    400,
    "VALIDATION_ERROR",
  ]);
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
