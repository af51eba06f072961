import { expect, test } from "vitest";
import { rootDb } from "#lib/db/root.ts";
import { newId } from "#lib/ids.ts";
import { type Chat, givenChat, givenCloudShop } from "#lib/testing/given-chat.ts";
import { listOrders } from "./orders.ts";

test("a person's orders are found among all that was said, page by page, and nobody else's", async () => {
  const shop = await givenCloudShop();
  const [sari, budi] = [await givenChat(shop), await givenChat(shop)];
  const { contactId } = await sari.now();
  const order = async (chat: Chat, minute: number) => {
    const id = newId();
    await rootDb().message.create({
      data: {
        tenantId: shop.tenantId,
        id,
        conversationId: chat.id,
        channelId: shop.channel.id,
        direction: "IN",
        as: "CONTACT",
        via: "channel",
        type: "order",
        status: "RECEIVED",
        payload: { items: [{ name: "Kemeja", quantity: 2, itemPrice: 245_000 }] },
        createdAt: new Date(Date.UTC(2026, 10, 21, 9, minute)),
      },
    });
    return id;
  };
  const orders = [await order(sari, 1), await order(sari, 2), await order(sari, 3)];
  await order(budi, 4);
  const page = (cursor?: string) =>
    shop.run((ctx) => listOrders(ctx, { id: contactId, limit: 2, cursor }));
  const first = await page();
  const second = await page(first.nextCursor ?? "");
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(orders.reverse());
  expect(second.nextCursor).toBeNull();
  await expect(shop.run((ctx) => listOrders(ctx, { id: newId(), limit: 2 }))).rejects.toMatchObject(
    { code: "NOT_FOUND" },
  );
});
