import type { Context } from "#lib/context.ts";
import type { Locked } from "#lib/conversations/lock.ts";
import type { Said } from "./think.ts";

const messagesAtMost = 40;
const longestMessageChars = 1_000;
const longestHistoryChars = 6_000;

/** What was said before the turn that is to be answered, as far back as is worth reading. */
export async function readHistory(
  ctx: Context,
  { id: conversationId, answeredNo }: Locked,
): Promise<Said[]> {
  const rows = await ctx.db.message.findMany({
    where: {
      tenantId: ctx.tenantId,
      conversationId,
      type: { notIn: ["note", "event"] },
      status: { not: "CANCELLED" },
      deletedAt: null,
      OR: [{ direction: "OUT" }, { inboundNo: { lte: answeredNo } }],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: messagesAtMost,
    select: { direction: true, type: true, text: true },
  });
  return recent(rows.map(saidOf)).reverse();
}

type Row = { direction: string; type: string; text: string | null };

const saidOf = ({ direction, type, text }: Row): Said => ({
  by: direction === "IN" ? "customer" : "shop",
  text: (text ?? `[${type}]`).slice(0, longestMessageChars).toWellFormed(),
});

/** Of messages, newest first, those that fit. */
function recent(said: Said[]): Said[] {
  let left = longestHistoryChars;
  return said.filter(({ text }) => {
    left -= text.length;
    return left >= 0;
  });
}
