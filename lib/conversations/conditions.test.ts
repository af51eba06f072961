import { expect, test } from "vitest";
import { givenChat, givenCloudShop } from "#lib/testing/given-chat.ts";
import { countConversations } from "./count.ts";
import { listConversations } from "./list.ts";
import { patchConversation } from "./patch.ts";

test("a person's own conversations are found by the person", async () => {
  const shop = await givenCloudShop();
  const [sari, budi] = [await givenChat(shop), await givenChat(shop)];
  const { contactId } = await sari.now();
  const found = (wanted: string) =>
    shop.run(async (ctx) =>
      (await listConversations(ctx, { limit: 10, contactId: wanted })).items.map(({ id }) => id),
    );
  expect(await found(contactId)).toEqual([sari.id]);
  expect(await found((await budi.now()).contactId)).toEqual([budi.id]);
  expect(await found("nobody")).toEqual([]);
});

test("the chips count among what is chosen beside them", async () => {
  const shop = await givenCloudShop();
  const [sari] = [await givenChat(shop), await givenChat(shop)];
  await shop.run((ctx) =>
    patchConversation(ctx, { id: sari.id, labels: ["VIP"], assigneeId: shop.ownerId }),
  );
  const all = async (filters: Parameters<typeof countConversations>[1]) =>
    (await shop.run((ctx) => countConversations(ctx, filters))).all;
  expect([
    await all({}),
    await all({ label: "VIP" }),
    await all({ assignee: "me" }),
    await all({ assignee: "none" }),
    await all({ channelId: shop.channel.id }),
    await all({ channelId: shop.sandboxId }),
  ]).toEqual([2, 1, 1, 1, 2, 0]);
});
