import { given } from "../client.ts";
import { allRoutes } from "../document.ts";
import { callRoute, nowhereIn, placeIn } from "../examples.ts";
import { pixel } from "../pixel.ts";
import { expect, test } from "../test.ts";

test("another tenant's object is, on every route, byte for byte one that doesn't exist", async ({
  shop,
  stranger,
}) => {
  const routes = (await allRoutes()).filter(({ path }) => path.includes("{"));
  expect(routes.length).toBeGreaterThan(8);
  for (const route of routes) {
    const path = await placeIn(shop, route);
    const headers = { "x-request-id": "the same" };
    const [outside, inside] = route.people
      ? [stranger.owner, shop.owner]
      : [stranger.api, shop.api];
    const [theirs, none] = [
      await callRoute(outside, route, path, headers),
      await callRoute(outside, route, nowhereIn(route), headers),
    ];
    const told = `${route.method} ${route.path}`;
    expect([theirs.status, theirs.text], told).toEqual([404, none.text]);
    expect(none.status, told).toBe(404);
    // To its owner it is there, so the 404 was no accident of the example.
    const own = await callRoute(inside, route, path, headers);
    expect([200, 201, 202, 409, 422], `${told}: ${own.text.slice(0, 300)}`).toContain(own.status);
  }
});

test("nor can it be named in a body", async ({ shop, stranger }) => {
  const chat = await shop.humanChat();
  const message = (await shop.saidIn(chat.id))[0]?.id;
  const media = (await given(shop.api.upload(pixel), 201)).id;
  const { id } = await stranger.humanChat();
  const messages = `/conversations/${id}/messages`;
  for (const [path, body] of [
    [messages, { mediaId: media }],
    [messages, { text: "x", replyTo: message }],
    [`/conversations/${id}/handoff`, { assigneeId: shop.user.id }],
    ["/sandbox/messages", { from: "08123456789", mediaId: media }],
    ["/sandbox/messages", { from: "08123456789", text: "x", replyTo: message }],
    ["/sandbox/messages", { from: "08123456789", reaction: { messageId: message, emoji: "👍" } }],
  ] as const) {
    expect((await stranger.api.post(path, body)).status, JSON.stringify(body)).toBe(404);
  }
  const patch = await stranger.api.patch(`/conversations/${id}`, { assigneeId: shop.user.id });
  expect(patch.status).toBe(404);
});

test("nor found in a list, by any filter", async ({ shop, stranger }) => {
  const { id, phone } = await shop.humanChat();
  const { channel } = await given(shop.api.get(`/conversations/${id}`));
  for (const query of [
    "",
    `?q=${phone}`,
    `?channelId=${channel.id}`,
    `?assignee=${shop.user.id}`,
  ]) {
    expect(await given(stranger.api.get(`/conversations${query}`))).toEqual({
      items: [],
      nextCursor: null,
    });
  }
  expect(await given(stranger.api.get("/conversations/counts"))).toMatchObject({ all: 0 });
  const members = await given(stranger.api.get("/members"));
  expect(members.items.map((member: { id: string }) => member.id)).toEqual([stranger.user.id]);
  expect((await given(stranger.api.get("/channels"))).items).toHaveLength(1);
});
