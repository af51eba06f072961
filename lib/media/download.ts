import pLimit from "p-limit";
import { channelAccess } from "#lib/channels/access.ts";
import type { Context } from "#lib/context.ts";
import type { Media } from "#lib/db/generated/client.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { processWide } from "#lib/process-wide.ts";
import type { ChannelKind } from "#lib/whatsapp/capabilities.ts";
import type { ChannelAccess } from "#lib/whatsapp/provider.ts";
import { providerOf } from "#lib/whatsapp/providers.ts";
import { fetchWhole, type Refused } from "./fetch-whole.ts";
import { inspect } from "./inspect.ts";
import { isPreparable } from "./is-preparable.ts";
import { hasRoom } from "./quota.ts";
import { sniff } from "./sniff.ts";
import { putFile, removeFile, storageKeyOf } from "./store.ts";
import { tellOwners } from "./tell-owners.ts";

const system = { kind: "system" } as const;
/** A provider knows the id of a file that came in for seven days. */
const idLivesMs = 7 * 86_400_000;
/** 5 s, 20 s, 80 s … and then every hour, until the id is dead. */
const firstPauseMs = 5_000;
const longestPauseMs = 3_600_000;
/** A whole document of 100 MB stands in the memory. */
const fewAtATime = () => processWide("downloads", () => pLimit(3));

type Task = { media: Media; providerId: string; channel: ChannelAccess & { kind: ChannelKind } };

/** Fetches a customer's file while the provider still has it. The row says whether and when again. */
export async function downloadMedia(tenantId: string, mediaId: string): Promise<void> {
  const task = await inTenant(tenantId, system, (ctx) => begin(ctx, mediaId));
  if (task) await fewAtATime()(() => carryOut(tenantId, task));
}

async function begin(ctx: Context, mediaId: string): Promise<Task | null> {
  const media = await find(ctx, mediaId);
  if (media?.state !== "PENDING" || !media.channelId || !media.providerId) return null;
  if (media.nextAttemptAt && media.nextAttemptAt > ctx.now) return null;
  const channel = await channelAccess(ctx, media.channelId);
  if (await hasRoom(ctx)) return { media, providerId: media.providerId, channel };
  const fault = { code: "STORAGE_FULL", message: "there is no room left for files" };
  await waitOrGiveUp(ctx, media, { fault, remedy: { do: "pause-channel", reason: "limit" } });
  return null;
}

async function carryOut(tenantId: string, task: Task): Promise<void> {
  const { media, channel, providerId } = task;
  const got = await fetchWhole(media, () =>
    providerOf(channel.kind).download(channel, providerId, media.attempts + 1),
  );
  if ("fault" in got) {
    await inTenant(tenantId, system, (ctx) => waitOrGiveUp(ctx, media, got));
    return;
  }
  const mimeType = await sniff(got.bytes, got.mimeType ?? media.mimeType);
  const { sha256, width, height } = await inspect(got.bytes, mimeType);
  const storageKey = storageKeyOf(tenantId, media.id);
  await putFile(storageKey, got.bytes);
  const sizeBytes = got.bytes.byteLength;
  const left = await inTenant(tenantId, system, async (ctx) => {
    const now = await find(ctx, media.id);
    if (now?.state !== "PENDING") return now;
    const preparedAt = isPreparable({ mimeType, sizeBytes }) ? null : ctx.now;
    const file = { mimeType, sizeBytes, sha256, width, height, storageKey, preparedAt };
    await update(ctx, media.id, {
      state: "READY",
      ...file,
      attempts: 0,
      error: null,
      nextAttemptAt: null,
    });
    await tellOwners(ctx, media.id);
    if (!preparedAt) await enqueue(ctx, "media-variants", { mediaId: media.id });
    return now;
  });
  // Erased while it was on its way: nobody would ever find the file again.
  if (!left) await removeFile(storageKey);
}

async function waitOrGiveUp(ctx: Context, media: Media, { fault, remedy }: Refused): Promise<void> {
  const attempts = media.attempts + 1;
  const error = `${fault.code} ${fault.message}`.slice(0, 500);
  const dead = ctx.now.getTime() > media.createdAt.getTime() + idLivesMs;
  if (dead || remedy.do === "give-up") {
    await update(ctx, media.id, { state: "FAILED", attempts, error, nextAttemptAt: null });
    await tellOwners(ctx, media.id);
    return;
  }
  const afterMs = Math.min(longestPauseMs, firstPauseMs * 4 ** Math.min(attempts - 1, 8));
  const nextAttemptAt = new Date(ctx.now.getTime() + afterMs);
  await update(ctx, media.id, { attempts, error, nextAttemptAt });
  await enqueue(ctx, "media", { mediaId: media.id }, nextAttemptAt);
}

const find = (ctx: Context, id: string) =>
  ctx.db.media.findUnique({ where: { tenantId_id: { tenantId: ctx.tenantId, id } } });

const update = (
  ctx: Context,
  id: string,
  data: Parameters<typeof ctx.db.media.update>[0]["data"],
) => ctx.db.media.update({ where: { tenantId_id: { tenantId: ctx.tenantId, id } }, data });
