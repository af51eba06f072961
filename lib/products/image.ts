import type { Context } from "#lib/context.ts";
import { invalid, notFound } from "#lib/errors.ts";
import { findMedia } from "#lib/media/find.ts";

/** What WhatsApp sends as a picture; another one could be shown here and never reach a customer. */
const sendable = /^image\/(jpeg|png)$/;

/** Whoever may see a product may see its picture. */
export async function isProductImage({ db, tenantId }: Context, mediaId: string): Promise<boolean> {
  const where = { tenantId, imageId: mediaId };
  return (await db.product.findFirst({ where, select: { id: true } })) !== null;
}

/** The uploaded file that a request wants as a product's photo. */
export async function chosenImage(ctx: Context, mediaId: string): Promise<string> {
  const media = await findMedia(ctx, mediaId);
  if (!media) throw notFound();
  if (!sendable.test(media.mimeType)) {
    throw invalid("imageMediaId", {
      id: "Foto produk harus berkas JPEG atau PNG.",
      en: "A product's photo must be a JPEG or PNG file.",
    });
  }
  return media.id;
}
