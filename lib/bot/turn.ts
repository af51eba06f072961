import type { Context } from "#lib/context.ts";
import type { Locked } from "#lib/conversations/lock.ts";
import { readBotSettings } from "./settings.ts";
import type { Turn } from "./think.ts";

const maxBubbles = 20;
const greetAgainMs = 24 * 3_600_000;

/** Everything a bot may know for this turn: what was said since the last answer, and the shop. */
export async function readTurn(ctx: Context, conversation: Locked): Promise<Turn> {
  const { tenantId } = ctx;
  const conversationId = conversation.id;
  const said = { tenantId, conversationId, type: { notIn: ["note", "event"] }, deletedAt: null };
  const last = await ctx.db.message.findFirst({
    where: { ...said, direction: "OUT", status: { not: "CANCELLED" } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const bubbles = await ctx.db.message.findMany({
    where: { ...said, direction: "IN", inboundNo: { gt: conversation.answeredNo } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: maxBubbles,
    select: { type: true, text: true },
  });
  const tenant = await ctx.db.tenant.findUniqueOrThrow({ where: { id: tenantId } });
  const settings = readBotSettings(tenant.bot);
  return {
    ...settings,
    shopName: tenant.name,
    timezone: tenant.timezone,
    now: ctx.now,
    bubbles: bubbles.reverse(),
    greet: !last || ctx.now.getTime() - last.createdAt.getTime() > greetAgainMs,
    misses: conversation.botMisses,
    lastReply: last?.as === "BOT" ? lastReplyOf(last) : null,
    catalog: await readCatalog(ctx),
    answers: await ctx.db.answer.findMany({ where: { tenantId }, take: 1_000 }),
  };
}

function lastReplyOf(last: { text: string | null; payload: unknown }): Turn["lastReply"] {
  const ids = (last.payload as { productIds?: unknown } | null)?.productIds;
  return { text: last.text ?? "", productIds: Array.isArray(ids) ? ids.map(String) : [] };
}

async function readCatalog(ctx: Context): Promise<Turn["catalog"]> {
  const products = await ctx.db.product.findMany({
    where: { tenantId: ctx.tenantId, active: true, archivedAt: null },
    orderBy: { name: "asc" },
    take: 5_000,
  });
  return products.map(({ id, name, description, price, stock, sku }) => ({
    id,
    name,
    description,
    priceIdr: Number(price),
    stock,
    sku,
  }));
}
