import { expect, test } from "vitest";
import { listConversations } from "#lib/conversations/list.ts";
import { readConversation } from "#lib/conversations/read-detail.ts";
import { say } from "#lib/sandbox/say.ts";
import { givenShop } from "#lib/testing/given.ts";
import { workOff } from "#lib/testing/work.ts";
import { sendMessage } from "./send.ts";

test("a customer's question reaches the agent, and the answer comes back read", async () => {
  const shop = await givenShop();
  const { id } = await shop.run((ctx) =>
    say(ctx, { from: "0812-3456-7890", name: "Sari", text: "Halo" }),
  );
  await workOff(["inbound"]);

  const { items } = await shop.run((ctx) => listConversations(ctx, { limit: 25 }));
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    status: "BOT",
    contact: { name: "Sari", phone: "6281234567890" },
    unreadCount: 1,
    unanswered: true,
    lastMessage: { id, preview: "Halo", direction: "IN", status: "RECEIVED" },
  });

  const conversationId = items[0]?.id ?? "";
  const sent = await shop.run((ctx) =>
    sendMessage(ctx, { id: conversationId, text: "Halo Kak Sari" }),
  );
  expect(sent).toMatchObject({ status: "QUEUED", as: "HUMAN_AGENT", via: "dashboard" });
  await workOff();

  const detail = await shop.run((ctx) => readConversation(ctx, { id: conversationId }));
  expect(detail).toMatchObject({ status: "HUMAN", unanswered: false });
  expect(detail.messages.map(({ type, text, status }) => [type, text, status])).toEqual([
    ["text", "Halo", "RECEIVED"],
    ["event", null, "SENT"],
    ["text", "Halo Kak Sari", "READ"],
  ]);
});
