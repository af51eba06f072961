import { z } from "zod";
import { type Context, readerOf } from "#lib/context.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { conditions } from "./conditions.ts";
import type { CountConversations } from "./schema.ts";
import { visibleChannel } from "./visible.ts";

/** How many each chip of the inbox would show. */
export const ConversationCounts = z
  .object({
    needsMe: z.number().int(),
    unread: z.number().int(),
    unanswered: z.number().int(),
    bot: z.number().int(),
    resolved: z.number().int(),
    all: z.number().int(),
  })
  .meta({ id: "ConversationCounts" });
export type ConversationCounts = z.infer<typeof ConversationCounts>;

export async function countConversations(
  ctx: Context,
  filters: CountConversations = {},
): Promise<ConversationCounts> {
  const { channelId, label, assignee } = filters;
  const among = [Prisma.sql`TRUE`, ...conditions(ctx, { channelId, label, assignee })];
  const [row] = await ctx.db.$queryRaw<ConversationCounts[]>`
    SELECT count(*) FILTER (WHERE c.status = 'HUMAN')::int AS "needsMe",
      count(*) FILTER (WHERE c.inbound_no > coalesce(r.inbound_no, 0))::int AS unread,
      count(*) FILTER (WHERE c.unanswered)::int AS unanswered,
      count(*) FILTER (WHERE c.status = 'BOT')::int AS bot,
      count(*) FILTER (WHERE c.status = 'RESOLVED')::int AS resolved,
      count(*)::int AS "all"
    FROM conversations c
    JOIN channels ch ON ch.tenant_id = c.tenant_id AND ch.id = c.channel_id
    LEFT JOIN read_cursors r ON r.tenant_id = c.tenant_id AND r.conversation_id = c.id
      AND r.reader_id = ${readerOf(ctx)}::uuid
    WHERE c.tenant_id = ${ctx.tenantId}::uuid AND ${visibleChannel(ctx)}
      AND ${Prisma.join(among, " AND ")}`;
  return row as ConversationCounts;
}
