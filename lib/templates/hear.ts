import type { Context } from "#lib/context.ts";
import { emit } from "#lib/events/emit.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import type { Update } from "#lib/whatsapp/provider.ts";
import { presentTemplate } from "./present.ts";

/** Meta tells what happened, not what is: these mean that it can be sent again, or still. */
const means: Record<string, string | undefined> = {
  REINSTATED: "APPROVED",
  UNARCHIVED: "APPROVED",
  FLAGGED: undefined,
};

/**
 * News of a template: its status, or its category. One that is not known here was made at Meta's,
 * and all are read again.
 */
export async function hearOfTemplate(
  ctx: Context,
  channelId: string,
  { templateId, value }: Extract<Update, { kind: "template" }>,
): Promise<void> {
  const { tenantId, db } = ctx;
  const known = await db.template.findFirst({
    where: { tenantId, channelId, providerId: templateId },
  });
  if (!known) return enqueue(ctx, "templates", { channelId });
  const event = typeof value.event === "string" ? value.event : undefined;
  const status = event !== undefined && event in means ? means[event] : event;
  const category = typeof value.new_category === "string" ? value.new_category : undefined;
  const moved = [
    status !== undefined && status !== known.status,
    category !== undefined && category !== known.category,
  ];
  if (!moved.includes(true)) return;
  const row = await db.template.update({
    where: { tenantId_id: { tenantId, id: known.id } },
    data: { status, category, updatedAt: ctx.now },
  });
  await emit(ctx, "template.status", presentTemplate(row));
}
