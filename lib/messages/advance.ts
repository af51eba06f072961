import type { Context } from "#lib/context.ts";
import { captureCredit, returnCredit } from "#lib/credits/settle.ts";
import type { Message } from "#lib/db/generated/client.ts";
import type { EventType } from "#lib/events/schema.ts";
import type { Update } from "#lib/whatsapp/provider.ts";
import { heed } from "./heed.ts";
import { tellMessage } from "./tell.ts";
import { goOn } from "./uncertain.ts";

type StatusUpdate = Extract<Update, { kind: "status" }>;

// A failure outranks "sent", but what has been delivered or read did not fail. With one order of
// ranks, any order of arrival ends in the same place.
const rank = { QUEUED: 0, CANCELLED: 0, SENT: 1, FAILED: 2, DELIVERED: 3, READ: 4 } as const;
const goal = {
  sent: "SENT",
  failed: "FAILED",
  delivered: "DELIVERED",
  read: "READ",
  played: "READ",
} as const;
const events: Record<(typeof goal)[keyof typeof goal], EventType> = {
  SENT: "message.sent",
  FAILED: "message.failed",
  DELIVERED: "message.delivered",
  READ: "message.read",
};

/** A receipt moves its message forward, never back; one that brings nothing new changes nothing. */
export async function advance(ctx: Context, message: Message, update: StatusUpdate): Promise<void> {
  if (message.direction !== "OUT") return;
  const next = goal[update.status];
  const forward = rank[next] > rank[message.status as keyof typeof rank];
  const reached = rank[next];
  await ctx.db.message.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: message.id } },
    data: {
      providerId: message.providerId ?? update.id,
      ...(update.pricing && { pricing: update.pricing as object }),
      ...(next !== "FAILED" && {
        sentAt: earliest(message.sentAt, update.at),
        ...(reached >= rank.DELIVERED && { deliveredAt: earliest(message.deliveredAt, update.at) }),
        ...(reached >= rank.READ && { readAt: earliest(message.readAt, update.at) }),
      }),
      ...(forward && {
        status: next,
        errorCode: next === "FAILED" ? (update.fault?.code ?? "FAILED") : null,
        errorMessage: next === "FAILED" ? (update.fault?.message ?? null) : null,
        retryable: false,
      }),
    },
  });
  if (!forward) return;
  if (message.reservationId) {
    const book = next === "FAILED" ? returnCredit : captureCredit;
    await book(ctx, message.reservationId);
  }
  if (message.errorCode === "UNCERTAIN") await goOn(ctx, message.conversationId);
  // Most refusals come only now.
  if (update.remedy && update.fault) await heed(ctx, message, update.fault, update.remedy);
  await tellMessage(ctx, events[next], message.id);
}

const earliest = (known: Date | null, at: Date): Date => (known && known < at ? known : at);
