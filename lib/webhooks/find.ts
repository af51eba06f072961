import type { Context } from "#lib/context.ts";
import type { WebhookEndpoint } from "#lib/db/generated/client.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { presentWebhook } from "./present.ts";
import type { Webhook } from "./schema.ts";

/** Throws NOT_FOUND, for a stranger's as for a missing one. */
export async function findWebhook(ctx: Context, id: string): Promise<WebhookEndpoint> {
  const where = { tenantId_id: { tenantId: ctx.tenantId, id } };
  const row = await ctx.db.webhookEndpoint.findUnique({ where });
  if (!row) throw notFound();
  return row;
}

export const readWebhook = async (ctx: Context, { id }: { id: string }): Promise<Webhook> =>
  presentWebhook(await findWebhook(ctx, id), ctx.now);

/** For sending something now. */
export async function findActiveWebhook(ctx: Context, id: string): Promise<WebhookEndpoint> {
  const row = await findWebhook(ctx, id);
  if (row.disabledAt === null) return row;
  throw new AppError("CONFLICT", {
    id: "Webhook ini tidak aktif. Aktifkan dulu.",
    en: "This webhook is not active. Activate it first.",
  });
}
