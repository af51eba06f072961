import type { Context } from "#lib/context.ts";
import type { Media } from "#lib/db/generated/client.ts";
import { AppError, notFound, type Sentence } from "#lib/errors.ts";
import { isId } from "#lib/ids.ts";

/** A file that is here, and that the caller may see: test keys only what no real chat holds. */
export async function findMedia(ctx: Context, id: string): Promise<Media | null> {
  const media = await seenMedia(ctx, id);
  return media?.state === "READY" ? media : null;
}

/** The same to read it. One of the caller's own that is not here says why. */
export async function mediaToRead(ctx: Context, id: string): Promise<Media> {
  const media = await seenMedia(ctx, id);
  if (!media) throw notFound();
  const why = whyNot[media.missingAt ? "MISSING" : media.state];
  if (why) throw new AppError("NOT_FOUND", why);
  return media;
}

const whyNot: Record<string, Sentence | undefined> = {
  PENDING: {
    id: "Berkas ini masih diambil dari WhatsApp. Coba lagi sebentar lagi.",
    en: "This file is still being fetched from WhatsApp. Try again shortly.",
  },
  FAILED: {
    id: "Berkas ini tidak dapat diambil dari WhatsApp.",
    en: "This file could not be fetched from WhatsApp.",
  },
  EXPIRED: {
    id: "Berkas ini sudah dihapus karena masa simpannya habis.",
    en: "This file was deleted because its time to be kept is over.",
  },
  MISSING: {
    id: "Berkas ini tidak ada lagi di penyimpanan.",
    en: "This file is no longer in the store.",
  },
};

async function seenMedia(ctx: Context, id: string): Promise<Media | null> {
  if (!isId(id)) return null;
  const test = ctx.actor.kind === "key" && ctx.actor.mode === "test";
  if (test && (await isOfRealChat(ctx, id))) return null;
  return ctx.db.media.findUnique({ where: { tenantId_id: { tenantId: ctx.tenantId, id } } });
}

async function isOfRealChat(ctx: Context, id: string): Promise<boolean> {
  const [row] = await ctx.db.$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (SELECT FROM messages m
      JOIN channels ch ON ch.tenant_id = m.tenant_id AND ch.id = m.channel_id
      WHERE m.tenant_id = ${ctx.tenantId}::uuid AND m.media_id = ${id}::uuid
        AND ch.kind <> 'SANDBOX') AS found`;
  return row?.found === true;
}
