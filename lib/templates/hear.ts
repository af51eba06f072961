import type { Context } from "#lib/context.ts";
import { emit } from "#lib/events/emit.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import type { Update } from "#lib/whatsapp/provider.ts";
import { notBlocked } from "./block.ts";
import { presentTemplate } from "./present.ts";

/** Meta tells what happened, not what is: these mean that it can be sent again, or still. */
const means: Record<string, string | undefined> = {
  REINSTATED: "APPROVED",
  UNARCHIVED: "APPROVED",
  FLAGGED: undefined,
};

const textOf = (value: unknown) => (typeof value === "string" ? value : undefined);

/**
 * News of a template: its status, category or quality. One that is not known here was made at Meta's,
 * and all are read again.
 */
export async function hearOfTemplate(
  ctx: Context,
  channelId: string,
  { templateId, field, value }: Extract<Update, { kind: "template" }>,
): Promise<void> {
  const { tenantId, db } = ctx;
  const known = await db.template.findFirst({
    where: { tenantId, channelId, providerId: templateId },
  });
  if (!known) return enqueue(ctx, "templates", { channelId });
  const event = textOf(value.event);
  const status = event !== undefined && event in means ? means[event] : event;
  const category = textOf(value.new_category);
  const quality = textOf(value.new_quality_score);
  // Its parts were changed: what they are now must be asked.
  if (field.includes("components")) await enqueue(ctx, "templates", { channelId });
  // Whatever happened to it, the provider has looked at it again.
  const unblocked = event !== undefined && known.blockedAt !== null;
  const moved = [
    unblocked,
    status !== undefined && status !== known.status,
    category !== undefined && category !== known.category,
    quality !== undefined && quality !== known.quality,
  ];
  if (!moved.includes(true)) return;
  const row = await db.template.update({
    where: { tenantId_id: { tenantId, id: known.id } },
    data: { status, category, quality, ...(unblocked && notBlocked), updatedAt: ctx.now },
  });
  await emit(ctx, "template.status", presentTemplate(row));
}
