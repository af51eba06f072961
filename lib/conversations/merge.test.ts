import { expect, test } from "vitest";
import { handOff } from "#lib/conversations/hand-off.ts";
import { rootDb } from "#lib/db/root.ts";
import { acceptPost } from "#lib/inbound/accept.ts";
import { claimNext } from "#lib/messages/claim.ts";
import { sendMessage } from "#lib/messages/send.ts";
import * as hook from "#lib/testing/fake-graph/webhook.ts";
import { givenCloudChannel, givenShop } from "#lib/testing/given.ts";
import { workOff } from "#lib/testing/work.ts";

const phone = "628123456789";
const userId = "ID.4711";

/** The same person twice: once by number, once by a username of which we know only the id. */
async function givenTwoOfOne() {
  const shop = await givenShop();
  const { id: channelId, phoneNumberId, wabaId } = await givenCloudChannel(shop);
  const post = async (who: { from: string | null; userId?: string }, text: string) => {
    const body = hook.textMessage({ phoneNumberId, wabaId, ...who, text });
    const raw = Buffer.from(JSON.stringify(body));
    await shop.as({ kind: "channel" }, (ctx) => acceptPost(ctx, channelId, raw));
    await workOff(["inbound"]);
  };
  await post({ from: phone }, "dari nomor");
  await post({ from: null, userId }, "dari nama");
  const threads = () => rootDb().conversation.findMany({ where: { tenantId: shop.tenantId } });
  const of = async (text: string) =>
    (await rootDb().message.findFirstOrThrow({ where: { tenantId: shop.tenantId, text } }))
      .conversationId;
  expect(await threads()).toHaveLength(2);
  return { shop, threads, of, reveal: () => post({ from: phone, userId }, "orang yang sama") };
}

test("two contacts that turn out to be one person become one thread with everything in it", async () => {
  const { shop, threads, reveal } = await givenTwoOfOne();
  await reveal();
  const [thread, ...others] = await threads();
  expect(others).toEqual([]);
  expect(thread).toMatchObject({ status: "BOT", unanswered: true, inboundNo: 3 });
  const messages = await rootDb().message.findMany({
    where: { tenantId: shop.tenantId, conversationId: thread?.id },
    orderBy: { inboundNo: "asc" },
  });
  expect(messages.map(({ text }) => text)).toEqual(["dari nomor", "dari nama", "orang yang sama"]);
  expect(messages.map(({ inboundNo }) => inboundNo)).toEqual([1, 2, 3]);
});

test.each(["dari nomor", "dari nama"])(
  "a person who had taken over the thread %s keeps both, and the bot stays silent",
  async (text) => {
    const { shop, threads, of, reveal } = await givenTwoOfOne();
    const id = await of(text);
    await shop.run((ctx) => handOff(ctx, { id }));
    await reveal();
    const [thread] = await threads();
    expect(thread).toMatchObject({ status: "HUMAN", botDueAt: null });
  },
);

test("a message that is just being sent is not sent again because its thread was joined", async () => {
  const { shop, threads, of, reveal } = await givenTwoOfOne();
  const id = await of("dari nama");
  await shop.run((ctx) => sendMessage(ctx, { id, text: "sedang dikirim" }));
  expect(await shop.run((ctx) => claimNext(ctx, id))).toMatchObject({ do: "send" });
  await reveal();
  const [thread] = await threads();
  expect(await shop.run((ctx) => claimNext(ctx, thread?.id ?? ""))).toBeNull();
  // Nor is it given up: its worker is alive and will say how it ended.
  const where = { tenantId: shop.tenantId, text: "sedang dikirim" };
  expect(await rootDb().message.findFirst({ where })).toMatchObject({ errorCode: null });
});
