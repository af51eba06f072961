import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { AppError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { seal } from "#lib/secrets.ts";
import { checkedUrl, withoutQuery } from "./checked-url.ts";
import { presentWebhook } from "./present.ts";
import type { CreateWebhook, Webhook } from "./schema.ts";
import { makeSecret } from "./secret.ts";

/** Each event is copied for every endpoint of the tenant. */
const most = 20;

/** A new endpoint, with its secret this once. */
export async function createWebhook(
  ctx: Context,
  input: CreateWebhook,
): Promise<Webhook & { secret: string }> {
  const { tenantId, now } = ctx;
  const url = checkedUrl(input.url);
  if ((await ctx.db.webhookEndpoint.count({ where: { tenantId } })) >= most) {
    throw new AppError("CONFLICT", {
      id: `Paling banyak ${most} webhook. Hapus salah satu dulu.`,
      en: `There may be ${most} webhooks at most. Delete one first.`,
    });
  }
  const id = newId();
  const secret = makeSecret();
  const off = input.active ? {} : { disabledAt: now, disabledReason: "manual" };
  const row = await ctx.db.webhookEndpoint.create({
    data: {
      tenantId,
      id,
      url,
      events: [...new Set(input.events)],
      secret: await seal(secret),
      createdAt: now,
      ...off,
    },
  });
  await record(ctx, "webhook.created", id, { url: withoutQuery(url), events: row.events });
  return { ...presentWebhook(row, now), secret };
}
