import type { Media } from "#lib/db/generated/client.ts";
import type { MediaFile } from "./schema.ts";

export const mediaUrl = (id: string) => `/api/v1/media/${id}`;

type Pictured = {
  id: string;
  mimeType: string;
  state: string;
  thumbnailBytes: number | null;
  preparedAt: Date | string | null;
};

/**
 * Where its small picture is. A picture has one from the start: until it is made, that address
 * gives the picture itself.
 */
export function thumbnailUrlOf(media: Pictured): string | null {
  const coming = media.preparedAt === null && media.mimeType.startsWith("image/");
  const has = media.state === "READY" && (media.thumbnailBytes !== null || coming);
  return has ? `${mediaUrl(media.id)}?variant=thumbnail` : null;
}

export const present = (media: Media): MediaFile => ({
  id: media.id,
  url: mediaUrl(media.id),
  mimeType: media.mimeType,
  size: media.sizeBytes ?? 0,
  filename: media.filename,
  width: media.width,
  height: media.height,
  thumbnailUrl: thumbnailUrlOf(media),
});
