import { expect, test } from "vitest";
import { rootDb } from "#lib/db/root.ts";
import { givenChat, givenCloudShop } from "#lib/testing/given-chat.ts";
import { patchConversation } from "./patch.ts";
import { readConversation } from "./read-detail.ts";

test("where one has not read on is told, however far above it is", async () => {
  const shop = await givenCloudShop();
  const chat = await givenChat(shop, "pertama");
  const detail = () => shop.run((ctx) => readConversation(ctx, { id: chat.id }));
  const read = () => shop.run((ctx) => patchConversation(ctx, { id: chat.id, read: true }));
  const first = await rootDb().message.findFirstOrThrow({
    where: { tenantId: shop.tenantId, conversationId: chat.id, inboundNo: 1 },
  });
  expect((await detail()).firstUnreadId).toBe(first.id);
  await read();
  expect((await detail()).firstUnreadId).toBeNull();
  for (let n = 0; n < 3; n++) await chat.say(`lagi ${n}`);
  const { firstUnreadId, messages } = await detail();
  expect(messages.find(({ id }) => id === firstUnreadId)?.text).toBe("lagi 0");
});
