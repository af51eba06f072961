import type { Context } from "#lib/context.ts";
import type { Media } from "#lib/db/generated/client.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { isPreparable } from "./is-preparable.ts";
import { picturesOf } from "./pictures-of.ts";
import { soundOf } from "./sound-of.ts";
import { putFile, readFileIfThere, removeFile } from "./store.ts";
import { tellOwners } from "./tell-owners.ts";
import { variantKey, variants } from "./variants.ts";
import { firstFrameOf, lengthOf } from "./video-of.ts";

const system = { kind: "system" } as const;
const maxAttempts = 8;

type Made = Partial<
  Pick<
    Media,
    | "thumbnailBytes"
    | "previewBytes"
    | "iconBytes"
    | "placeholder"
    | "width"
    | "height"
    | "missingAt"
    | "durationSeconds"
    | "waveform"
  >
>;

/** Makes what the screens need of a file. May run twice: the same comes out. */
export async function prepareMedia(tenantId: string, mediaId: string): Promise<void> {
  const media = await inTenant(tenantId, system, (ctx) => begin(ctx, mediaId));
  if (!media?.storageKey) return;
  const { storageKey } = media;
  const worthIt = isPreparable(media) && media.attempts < maxAttempts;
  const made = worthIt ? await makeOf(media, storageKey) : {};
  const left = await inTenant(tenantId, system, async (ctx) => {
    const now = await findReady(ctx, mediaId);
    if (!now || now.preparedAt) return now;
    await ctx.db.media.update({
      where: { tenantId_id: { tenantId, id: mediaId } },
      data: { ...made, preparedAt: ctx.now },
    });
    await tellOwners(ctx, mediaId);
    return now;
  });
  // Erased or expired meanwhile: nobody would ever find the pictures again.
  if (!left) for (const variant of variants) await removeFile(variantKey(storageKey, variant));
}

/** Counted before it is begun: a file that kills the process must not do so for ever. */
async function begin(ctx: Context, id: string): Promise<Media | null> {
  const media = await findReady(ctx, id);
  if (!media || media.preparedAt) return null;
  await ctx.db.media.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
    data: { attempts: { increment: 1 } },
  });
  return media;
}

async function findReady(ctx: Context, id: string): Promise<Media | null> {
  const where = { tenantId_id: { tenantId: ctx.tenantId, id } };
  const media = await ctx.db.media.findUnique({ where });
  return media?.state === "READY" ? media : null;
}

async function makeOf({ mimeType }: Media, storageKey: string): Promise<Made> {
  const bytes = await readFileIfThere(storageKey);
  if (!bytes) return { missingAt: new Date() };
  if (mimeType.startsWith("audio/")) return (await soundOf(bytes)) ?? {};
  if (mimeType.startsWith("image/")) return keepPictures(bytes, storageKey);
  const frame = await firstFrameOf(bytes);
  const durationSeconds = lengthOf(bytes);
  return {
    ...(durationSeconds !== null && { durationSeconds }),
    ...(frame && (await keepPictures(frame, storageKey))),
  };
}

async function keepPictures(bytes: Uint8Array, storageKey: string): Promise<Made> {
  const pictures = await picturesOf(bytes);
  if (!pictures) return {};
  const { width, height, thumbnail, preview, icon, placeholder } = pictures;
  await putFile(variantKey(storageKey, "thumbnail"), thumbnail);
  await putFile(variantKey(storageKey, "icon"), icon);
  if (preview) await putFile(variantKey(storageKey, "preview"), preview);
  return {
    width,
    height,
    placeholder,
    thumbnailBytes: thumbnail.byteLength,
    previewBytes: preview?.byteLength ?? null,
    iconBytes: icon.byteLength,
  };
}
