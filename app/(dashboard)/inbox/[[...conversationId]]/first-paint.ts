import { type DehydratedState, dehydrate, QueryClient } from "@tanstack/react-query";
import { narrowed, queryOf, readFilter } from "#components/inbox/list-filter.ts";
import { type CachedThread, keys } from "#components/live/cache.ts";
import { firstSight } from "#components/live/first-sight.ts";
import { forPage } from "#lib/api/for-page.ts";
import type { PageSession } from "#lib/auth/session.ts";
import { findContact } from "#lib/contacts/find.ts";
import { listOrders } from "#lib/contacts/orders.ts";
import type { Context } from "#lib/context.ts";
import { countConversations } from "#lib/conversations/count.ts";
import { listConversations } from "#lib/conversations/list.ts";
import { readConversation } from "#lib/conversations/read-detail.ts";
import { ListConversations } from "#lib/conversations/schema.ts";
import { AppError } from "#lib/errors.ts";
import { isId } from "#lib/ids.ts";
import { listLabels } from "#lib/labels/list.ts";

/** What the browser would ask for first, in the places where it will look for it. */
export async function firstPaint(
  session: PageSession,
  params: URLSearchParams,
  conversationId: string | undefined,
): Promise<DehydratedState | undefined> {
  const client = new QueryClient();
  const filter = readFilter(params);
  const narrowing = narrowed(filter);
  try {
    await forPage(session, async (ctx) => {
      const query = ListConversations.parse({ ...queryOf(filter), limit: "50" });
      const page = await listConversations(ctx, query);
      client.setQueryData(keys.list(filter), { pages: [page], pageParams: [null] });
      // All of them are counted for the frame already.
      if (Object.keys(narrowing).length > 0) {
        client.setQueryData(keys.countsOf(narrowing), await countConversations(ctx, narrowing));
      }
      client.setQueryData(keys.labels, await listLabels(ctx, { limit: 100 }));
      const thread = conversationId && (await threadOf(ctx, conversationId));
      if (thread) {
        client.setQueryData(keys.conversation(thread.conversation.id), thread);
        await panelOf(ctx, client, thread);
      }
    });
    return dehydrate(client);
  } catch {
    // The page comes without it, asks for itself, and says what is wrong where it can be mended.
    return undefined;
  }
}

/** What stands beside the chat where there is room for it. */
async function panelOf(ctx: Context, client: QueryClient, thread: CachedThread): Promise<void> {
  const { id } = thread.conversation.contact;
  const latest = thread.messages.findLast(({ type }) => type === "order")?.id;
  client.setQueryData(keys.contact(id), await findContact(ctx, { id }));
  client.setQueryData(keys.orders(id, latest), await listOrders(ctx, { id, limit: 5 }));
  const chats = await listConversations(ctx, { contactId: id, limit: 10 });
  client.setQueryData(keys.chatsOf(id), chats);
}

async function threadOf(ctx: Context, id: string) {
  if (!isId(id)) return null;
  try {
    return firstSight(await readConversation(ctx, { id }));
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}
