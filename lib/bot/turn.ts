import { mostAnswers } from "#lib/answers/create.ts";
import type { Context } from "#lib/context.ts";
import type { Locked } from "#lib/conversations/lock.ts";
import { readBotSettings } from "./settings.ts";
import type { Turn } from "./think.ts";

const maxBubbles = 20;
const greetAgainMs = 24 * 3_600_000;

/** What a bot may know of the shop, whoever asks. */
export type Shop = Omit<Turn, "bubbles" | "greet" | "misses" | "lastReply">;

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
  return {
    ...(await readShop(ctx)),
    bubbles: bubbles.reverse(),
    greet: !last || ctx.now.getTime() - last.createdAt.getTime() > greetAgainMs,
    misses: conversation.botMisses,
    lastReply: last?.as === "BOT" ? lastReplyOf(last) : null,
  };
}

export async function readShop(ctx: Context): Promise<Shop> {
  const { tenantId } = ctx;
  const tenant = await ctx.db.tenant.findUniqueOrThrow({ where: { id: tenantId } });
  const { greeting, farewell, handoffWords, hours } = readBotSettings(tenant.bot);
  return {
    shopName: tenant.name,
    timezone: tenant.timezone,
    now: ctx.now,
    greeting,
    farewell,
    handoffWords,
    hours,
    catalog: await readCatalog(ctx),
    answers: await ctx.db.answer.findMany({
      where: { tenantId, active: true },
      orderBy: { id: "asc" },
      take: mostAnswers,
    }),
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
