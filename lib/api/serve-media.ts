import { Readable } from "node:stream";
import type { Context } from "#lib/context.ts";
import { notFound } from "#lib/errors.ts";
import { findMedia } from "#lib/media/find.ts";
import { openFile, sizeOfFile } from "#lib/media/store.ts";

// What a browser may draw by itself; anything else could run as a page of ours.
const inline = /^(image\/(jpeg|png|webp|gif)|video\/(mp4|3gpp|webm)|audio\/[\w.+-]+)$/;

/** A file's bytes. A stranger's, a missing and an expired one are all 404. */
export async function serveMedia(ctx: Context, id: string, request: Request): Promise<Response> {
  const media = await findMedia(ctx, id);
  if (!media?.storageKey) throw notFound();
  const size = await sizeOfFile(media.storageKey).catch(() => null);
  if (size === null) throw notFound();
  const kind = inline.test(media.mimeType) ? "inline" : "attachment";
  const name = encodeURIComponent(media.filename ?? id);
  const headers: Record<string, string> = {
    "content-type": media.mimeType,
    "content-disposition": `${kind}; filename*=UTF-8''${name}`,
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cache-control": "private, max-age=31536000, immutable",
    "accept-ranges": "bytes",
    ...(media.sha256 && { etag: `"${media.sha256}"` }),
  };
  const range = readRange(request.headers.get("range"), size);
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
  const body = Readable.toWeb(openFile(media.storageKey, { start, end }));
  return new Response(body as ReadableStream, { status, headers });
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
