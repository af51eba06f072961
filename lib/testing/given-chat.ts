import { rootDb } from "#lib/db/root.ts";
import { acceptPost } from "#lib/inbound/accept.ts";
import { sendMessage } from "#lib/messages/send.ts";
import { textMessage } from "./fake-graph/webhook.ts";
import { givenCloudChannel, givenShop, type Shop } from "./given.ts";
import { until } from "./until.ts";
import { workOff } from "./work.ts";

export type CloudShop = Shop & { channel: Awaited<ReturnType<typeof givenCloudChannel>> };

/** A shop with a Cloud number. */
export async function givenCloudShop(): Promise<CloudShop> {
  const shop = await givenShop();
  return { ...shop, channel: await givenCloudChannel(shop) };
}

/** Puts a body of Meta's through the door of the shop's number, and takes it in. */
export async function post(shop: CloudShop, ...bodies: unknown[]): Promise<void> {
  for (const body of bodies) {
    const raw = Buffer.from(JSON.stringify(body));
    await shop.as({ kind: "channel" }, (ctx) => acceptPost(ctx, shop.channel.id, raw));
  }
  await workOff(["inbound"]);
}

let customers = 0;

/** A customer who has just written, so that the 24 hours are open. */
export async function givenChat(shop: CloudShop, text = "Halo") {
  customers += 1;
  const phone = `62812${String(customers).padStart(7, "0")}`;
  const { phoneNumberId, wabaId } = shop.channel;
  const say = (said: string, more: object = {}) =>
    post(shop, textMessage({ phoneNumberId, wabaId, from: phone, text: said, ...more }));
  await say(text);
  const { tenantId } = shop;
  const contact = { identities: { some: { value: phone } } };
  // Where workers run beside the test, one of them may have been faster than we.
  const { id } = await until("the conversation", () =>
    rootDb().conversation.findFirst({ where: { tenantId, contact } }),
  );
  const where = { tenantId_id: { tenantId, id } };
  return {
    id,
    phone,
    say,
    /** As an agent writes it; returns the message's id. */
    send: async (said: string) =>
      (await shop.run((ctx) => sendMessage(ctx, { id, text: said }))).id,
    now: () => rootDb().conversation.findUniqueOrThrow({ where }),
    change: (data: Parameters<ReturnType<typeof rootDb>["conversation"]["update"]>[0]["data"]) =>
      rootDb().conversation.update({ where, data }),
    /** What we say to the customer, in the order of the thread. */
    sent: () =>
      rootDb().message.findMany({
        where: { tenantId, conversationId: id, direction: "OUT", type: { not: "event" } },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      }),
  };
}
export type Chat = Awaited<ReturnType<typeof givenChat>>;

export const messageOf = (shop: Shop, id: string) =>
  rootDb().message.findUniqueOrThrow({ where: { tenantId_id: { tenantId: shop.tenantId, id } } });

/** What the tenant could still spend, and what is set aside: summed from the ledger itself. */
export async function creditsOf(shop: Shop): Promise<{ available: number; reserved: number }> {
  const { _sum } = await rootDb().creditEntry.aggregate({
    where: { tenantId: shop.tenantId },
    _sum: { available: true, reserved: true },
  });
  return { available: _sum.available ?? 0, reserved: _sum.reserved ?? 0 };
}
