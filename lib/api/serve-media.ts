import { Readable } from "node:stream";
import type { Context } from "#lib/context.ts";
import type { Media } from "#lib/db/generated/client.ts";
import { notFound } from "#lib/errors.ts";
import { mediaToRead } from "#lib/media/find.ts";
import { openFile } from "#lib/media/store.ts";
import { type Variant, variantKey, variantMimeType } from "#lib/media/variants.ts";
import type { Later } from "./perform.ts";

// What a browser may draw by itself; anything else could run as a page of ours.
const drawable = /^image\/(jpeg|png|webp|gif)$/;
const inline = /^(image\/(jpeg|png|webp|gif)|video\/(mp4|3gpp|webm)|audio\/[\w.+-]+)$/;

/** A file's bytes, or a picture made of it. A stranger's, a missing and an expired one are all 404. */
export async function serveMedia(
  ctx: Context,
  id: string,
  request: Request,
  variant?: Variant,
): Promise<Later> {
  const media = await mediaToRead(ctx, id);
  const file = variant ? variantOf(media, variant) : originalOf(media);
  if (!file) throw notFound();
  return () => serveFile(file, request);
}

type ServedFile = {
  key: string;
  mimeType: string;
  sizeBytes: number;
  filename: string;
  etag: string;
  /** It will be another one soon. */
  passing?: boolean;
};

function originalOf(media: Media): ServedFile | null {
  const { id, storageKey: key, sizeBytes, mimeType, filename, sha256 } = media;
  if (!key || sizeBytes === null) return null;
  return { key, mimeType, sizeBytes, filename: filename ?? id, etag: `"${sha256 ?? id}"` };
}

/** Until it is made, a picture stands for itself; a small one is its own preview. */
function variantOf(media: Media, variant: Variant): ServedFile | null {
  const original = originalOf(media);
  if (!original || (!media.preparedAt && !drawable.test(media.mimeType))) return null;
  if (!media.preparedAt) return { ...original, passing: true };
  const sizes = {
    icon: media.iconBytes,
    thumbnail: media.thumbnailBytes,
    preview: media.previewBytes,
  };
  const made = sizes[variant] === null ? "thumbnail" : variant;
  const sizeBytes = sizes[made];
  if (sizeBytes === null) return null;
  return {
    key: variantKey(original.key, made),
    mimeType: variantMimeType,
    sizeBytes,
    filename: `${original.filename.replace(/\.\w+$/, "")}.webp`,
    etag: `"${media.sha256 ?? media.id}-${made}"`,
  };
}

/** Bytes from the store, as a browser may have them: never run, and kept by that browser only. */
async function serveFile(file: ServedFile, request: Request): Promise<Response> {
  const { sizeBytes: size, etag } = file;
  const kind = inline.test(file.mimeType) ? "inline" : "attachment";
  const headers: Record<string, string> = {
    "content-type": file.mimeType,
    "content-disposition": `${kind}; filename*=UTF-8''${encodeURIComponent(file.filename)}`,
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cache-control": file.passing ? "private, no-cache" : "private, max-age=86400",
    "accept-ranges": "bytes",
    etag,
  };
  if (knows(request.headers.get("if-none-match"), etag)) {
    return new Response(null, { status: 304, headers });
  }
  const range = readRange(rangeOf(request, etag), size);
  if (range === "impossible") {
    return new Response(null, { status: 416, headers: { "content-range": `bytes */${size}` } });
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  // Next drops a Content-Length; our server puts this one in its place (scripts/serve).
  headers["x-sapa-content-length"] = String(end - start + 1);
  if (range) headers["content-range"] = `bytes ${start}-${end}/${size}`;
  const status = range ? 206 : 200;
  // Nobody would read it, and a file that is opened and not read stays open.
  if (request.method === "HEAD" || size === 0) return new Response(null, { status, headers });
  const stream = await openFile(file.key, range ?? undefined);
  if (!stream) throw notFound();
  return new Response(Readable.toWeb(stream) as ReadableStream, { status, headers });
}

/** The caller has these bytes already. */
const knows = (header: string | null, etag: string): boolean =>
  header?.split(",").some((one) => [etag, `W/${etag}`, "*"].includes(one.trim())) ?? false;

/** A part of another version would not fit to what the caller has: they get all of this one. */
function rangeOf({ headers }: Request, etag: string): string | null {
  const wanted = headers.get("if-range");
  return wanted === null || wanted === etag ? headers.get("range") : null;
}

/** One range, as players ask for; several, or nonsense, get the whole file. */
function readRange(header: string | null, size: number) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!match || (match[1] === "" && match[2] === "")) return null;
  const suffix = match[1] === "";
  const start = suffix ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const end = suffix || match[2] === "" ? size - 1 : Math.min(size - 1, Number(match[2]));
  return start > end || start >= size ? ("impossible" as const) : { start, end };
}
