import type { Context } from "#lib/context.ts";
import { changeHands } from "#lib/conversations/change-hands.ts";
import { type Locked, lockConversation } from "#lib/conversations/lock.ts";
import { botOrPeople } from "#lib/conversations/owner.ts";
import { reserveCredit } from "#lib/credits/reserve.ts";
import { isPassing } from "#lib/db/passing.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { AppError } from "#lib/errors.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { log } from "#lib/log.ts";
import { isWindowOpen, sendIn } from "#lib/messages/send.ts";
import { type Basis, endBusy, markBusy } from "./busy.ts";
import { readHistory } from "./history.ts";
import { modelForTurn } from "./model/access.ts";
import { modelBot } from "./model/bot.ts";
import type { ModelAccess } from "./model/client.ts";
import { countModelUse } from "./model/day.ts";
import { plainBot } from "./plain/bot.ts";
import type { Thought, Turn } from "./think.ts";
import { readTurn } from "./turn.ts";

const bot = { kind: "bot" } as const;

type Task = { turn: Turn; basis: Basis; model: ModelAccess | null };

/** What a thought cost beyond a credit. */
type Spent = Omit<Parameters<typeof countModelUse>[1], "turns">;

/** Beyond a model's own time, for what comes before and after it. */
const graceMs = 5_000;

/**
 * The bot's turn: look, think, look again, speak. It is silent when a person has taken over in the
 * meantime, and begins anew when the customer has said more.
 */
export async function reply(tenantId: string, conversationId: string): Promise<void> {
  try {
    const task = await inTenant(tenantId, bot, (ctx) => beginTurn(ctx, conversationId));
    if (!task) return;
    const { thought, spent } = await think(task);
    await inTenant(tenantId, bot, async (ctx) => {
      if (spent) await countModelUse(ctx, { turns: 1, ...spent });
      await endTurn(ctx, conversationId, task.basis, thought);
    });
  } catch (error) {
    if (isPassing(error) || error instanceof AppError) throw error;
    log.error({ err: error, conversationId }, "the bot broke down");
    await inTenant(tenantId, bot, (ctx) => giveUp(ctx, conversationId));
  }
}

/** Between two transactions: a model may take its time. */
async function think({ turn, model }: Task): Promise<{ thought: Thought; spent: Spent | null }> {
  if (!model) return { thought: await plainBot(turn), spent: null };
  const { thought, asked, failure, tokens } = await modelBot(turn, model);
  if (failure) log.warn({ err: failure.message }, "the model failed; the plain bot answers");
  return { thought, spent: asked ? { ...tokens, failure: failure?.code ?? null } : null };
}

/** A bot that breaks down must not leave the customer waiting: a person gets the question. */
async function giveUp(ctx: Context, conversationId: string): Promise<void> {
  const conversation = await lockConversation(ctx, conversationId);
  if (conversation.status !== "BOT") return;
  await changeHands(ctx, conversation, { status: "HUMAN", line: "handoff", reason: "bot gagal" });
}

/** Looks: what there is to answer, and under what state. The first half of a turn. */
export async function beginTurn(ctx: Context, conversationId: string): Promise<Task | null> {
  const conversation = await lockConversation(ctx, conversationId);
  if (!isDue(ctx, conversation)) return null;
  // Somebody is asking the model already, and will say so when they are done.
  if (conversation.botBusyUntil && conversation.botBusyUntil > ctx.now) return null;
  if ((await botOrPeople(ctx, conversation.channelBot)) !== "BOT") {
    await changeHands(ctx, conversation, {
      status: "HUMAN",
      line: "handoff",
      reason: "bot mati atau kredit habis",
    });
    return null;
  }
  // What came late, or was released late, only a template can answer; and that is for people.
  if (!isWindowOpen(ctx, conversation)) {
    const reason = "jendela 24 jam tutup";
    await changeHands(ctx, conversation, { status: "HUMAN", line: "handoff", reason });
    return null;
  }
  const turn = await readTurn(ctx, conversation);
  if (turn.bubbles.length === 0) {
    await clearTurn(ctx, conversation, conversation.botMisses);
    return null;
  }
  const { epoch, inboundNo } = conversation;
  const model = await modelForTurn(ctx);
  if (!model) return { turn, basis: { epoch, inboundNo, busyUntil: null }, model };
  const busyUntil = new Date(ctx.now.getTime() + model.timeoutMs + graceMs);
  await markBusy(ctx, conversationId, busyUntil);
  // The customer sees it read, and the bot typing.
  await enqueue(ctx, "read-receipt", { conversationId });
  const history = await readHistory(ctx, conversation);
  return { turn: { ...turn, history }, basis: { epoch, inboundNo, busyUntil }, model };
}

function isDue(ctx: Context, { status, botDueAt }: Locked): boolean {
  return status === "BOT" && botDueAt !== null && botDueAt <= ctx.now;
}

/** Looks again and speaks, if nothing has changed meanwhile. The second half of a turn. */
export async function endTurn(
  ctx: Context,
  conversationId: string,
  basis: Basis,
  thought: Thought,
): Promise<void> {
  const conversation = await lockConversation(ctx, conversationId);
  await endBusy(ctx, conversation, basis);
  if (conversation.status !== "BOT" || conversation.epoch !== basis.epoch) return;
  // The customer went on while we thought: their new bubble has set a new due time.
  if (conversation.inboundNo !== basis.inboundNo || !isDue(ctx, conversation)) return;
  await enqueue(ctx, "read-receipt", { conversationId });
  if (thought.do === "hand-off") return handOver(ctx, conversation, thought);
  const reservationId = await reserveCredit(ctx);
  if (!reservationId) {
    await changeHands(ctx, conversation, {
      status: "HUMAN",
      line: "handoff",
      reason: "kredit habis",
    });
    return;
  }
  await clearTurn(ctx, conversation, thought.missed ? conversation.botMisses + 1 : 0);
  const payload = { sources: thought.sources, productIds: thought.productIds };
  const signed = { as: "BOT", epoch: conversation.epoch, reservationId, payload } as const;
  await sendIn(ctx, conversation, { text: thought.text }, signed);
}

/**
 * The hands change first, then comes the farewell: as the system's word, because the bot's own
 * would be cancelled with everything else it had queued. A turn that only hands off is free; one
 * that also answers is a turn like any other.
 */
async function handOver(
  ctx: Context,
  conversation: Locked,
  thought: Extract<Thought, { do: "hand-off" }>,
): Promise<void> {
  const { reason, text, sources = [], productIds = [] } = thought;
  const now = await changeHands(ctx, conversation, { status: "HUMAN", line: "handoff", reason });
  if (!text) return;
  const reservationId = sources.length > 0 ? await reserveCredit(ctx) : null;
  const payload = { sources, productIds };
  await sendIn(
    ctx,
    now,
    { text },
    { as: "SYSTEM", payload, ...(reservationId && { reservationId }) },
  );
}

async function clearTurn(ctx: Context, { id }: Locked, botMisses: number): Promise<void> {
  await ctx.db.conversation.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
    data: { botDueAt: null, botSince: null, botMisses },
  });
}
