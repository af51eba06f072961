import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { releaseCredit } from "#lib/credits/settle.ts";
import { unlinkDevice } from "#lib/devices/unlink.ts";
import { AppError } from "#lib/errors.ts";
import { emit } from "#lib/events/emit.ts";
import { tellMessage } from "#lib/messages/tell.ts";
import { findChannel } from "./find.ts";
import { presentChannel } from "./present.ts";
import type { Channel } from "./schema.ts";

/**
 * Out of use: nothing comes in or goes out by it any more, what waited is cancelled, and its
 * secrets are forgotten. Its conversations stay readable.
 */
export async function archiveChannel(ctx: Context, { id }: { id: string }): Promise<Channel> {
  const { tenantId, db } = ctx;
  const channel = await findChannel(ctx, id);
  if (channel.kind === "SANDBOX") {
    throw new AppError("CONFLICT", {
      id: "Sandbox adalah bagian dari setiap toko dan tidak dapat diarsipkan.",
      en: "The sandbox is a part of every shop and cannot be archived.",
    });
  }
  if (channel.kind === "WEB") await unlinkDevice(ctx, id);
  // In the order that everybody takes: conversations before the messages in them.
  await db.$queryRaw`SELECT 1 FROM conversations
    WHERE tenant_id = ${tenantId}::uuid AND channel_id = ${id}::uuid ORDER BY id FOR UPDATE`;
  const row = await db.channel.update({
    where: { tenantId_id: { tenantId, id } },
    data: {
      archivedAt: ctx.now,
      state: "disconnected",
      stateReason: null,
      stateAt: ctx.now,
      secrets: null,
    },
  });
  await db.conversation.updateMany({
    where: { tenantId, channelId: id },
    data: { botDueAt: null, botSince: null },
  });
  const cancelled = await db.message.updateManyAndReturn({
    where: { tenantId, channelId: id, status: "QUEUED", claimedAt: null },
    data: { status: "CANCELLED" },
    select: { id: true, reservationId: true },
  });
  for (const message of cancelled) {
    if (message.reservationId) await releaseCredit(ctx, message.reservationId);
    await tellMessage(ctx, "message.updated", message.id);
  }
  await record(ctx, "channel.archived", id, { name: channel.name });
  await emit(ctx, "channel.state", presentChannel(row));
  return presentChannel(row);
}
