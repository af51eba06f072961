import { channelAccess } from "#lib/channels/access.ts";
import type { Context } from "#lib/context.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { tellMessage } from "#lib/messages/tell.ts";
import { providerOf } from "#lib/whatsapp/providers.ts";
import { inspect } from "./inspect.ts";
import { sniff } from "./sniff.ts";
import { putFile, removeFile, storageKeyOf } from "./store.ts";

const system = { kind: "system" } as const;
const maxAttempts = 5;

/** Fetches a customer's file while the provider still has it. Throws to be tried again. */
export async function downloadMedia(tenantId: string, mediaId: string): Promise<void> {
  const task = await inTenant(tenantId, system, async (ctx) => {
    const media = await find(ctx, mediaId);
    if (media?.state !== "PENDING" || !media.channelId || !media.providerId) return null;
    return {
      media,
      providerId: media.providerId,
      channel: await channelAccess(ctx, media.channelId),
    };
  });
  if (!task) return;
  const { media, channel } = task;
  const got = await providerOf(channel.kind).download(channel, task.providerId, media.attempts + 1);
  if ("fault" in got) {
    const giveUp = got.remedy.do === "give-up" || media.attempts + 1 >= maxAttempts;
    await inTenant(tenantId, system, async (ctx) => {
      await update(ctx, mediaId, {
        attempts: media.attempts + 1,
        error: `${got.fault.code} ${got.fault.message}`.slice(0, 500),
        ...(giveUp && { state: "FAILED" }),
      });
      if (giveUp) await tellOwner(ctx, mediaId);
    });
    if (!giveUp) throw new Error(`media ${mediaId}: ${got.fault.code}`);
    return;
  }
  const mimeType = await sniff(got.bytes, got.mimeType ?? media.mimeType);
  const { sha256, width, height } = await inspect(got.bytes, mimeType);
  const storageKey = storageKeyOf(tenantId, mediaId);
  await putFile(storageKey, got.bytes);
  await inTenant(tenantId, system, async (ctx) => {
    // Erased while it was on its way: nobody would ever find the file again.
    if (!(await find(ctx, mediaId))) return removeFile(storageKey);
    const sizeBytes = got.bytes.byteLength;
    await update(ctx, mediaId, {
      state: "READY",
      mimeType,
      sizeBytes,
      sha256,
      width,
      height,
      storageKey,
      error: null,
    });
    await tellOwner(ctx, mediaId);
  });
}

const find = (ctx: Context, id: string) =>
  ctx.db.media.findUnique({ where: { tenantId_id: { tenantId: ctx.tenantId, id } } });

const update = (
  ctx: Context,
  id: string,
  data: Parameters<typeof ctx.db.media.update>[0]["data"],
) => ctx.db.media.update({ where: { tenantId_id: { tenantId: ctx.tenantId, id } }, data });

async function tellOwner(ctx: Context, mediaId: string): Promise<void> {
  const message = await ctx.db.message.findFirst({
    where: { tenantId: ctx.tenantId, mediaId },
    select: { id: true },
  });
  if (message) await tellMessage(ctx, "message.updated", message.id);
}
