import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import type { Conversation } from "#lib/conversations/schema.ts";
import { goAhead } from "./ahead.ts";
import { type CachedThread, keys } from "./cache.ts";
import { layAhead } from "./lay-ahead.ts";

const card = { id: "chat", status: "BOT", labels: [], unreadCount: 0 } as never as Conversation;
const thread = (conversation: Conversation) =>
  ({ conversation, messages: [], firstUnreadId: null }) as never as CachedThread;

test("a chat that is asked for anew while it is taken over does not look like the bot's again", async () => {
  const client = new QueryClient();
  const stop = layAhead(client, () => ({ viewerId: "me", conversationId: null }));
  goAhead(card, (told) => ({ ...told, status: "HUMAN" }));
  const queryKey = keys.conversation(card.id);
  await client.fetchQuery({ queryKey, queryFn: async () => thread({ ...card }) });
  expect(client.getQueryData<CachedThread>(queryKey)?.conversation.status).toBe("HUMAN");
  const other = keys.conversation("other");
  await client.fetchQuery({
    queryKey: other,
    queryFn: async () => thread({ ...card, id: "other" }),
  });
  expect(client.getQueryData<CachedThread>(other)?.conversation.status).toBe("BOT");
  stop();
});
