import { createHash } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { rootDb } from "#lib/db/root.ts";
import { addMedia } from "#lib/media/add.ts";
import type { GivenFile } from "#lib/media/keep.ts";
import type { Shop } from "./given.ts";

/** Files of this test file's own, on the disk. */
export function keepFilesApart(): string {
  const folder = mkdtempSync(join(tmpdir(), "sapa-files-"));
  process.env.DATA_DIR = folder;
  return folder;
}

/** A picture in one colour, to be written in any format. */
export const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 30 } } });

/** As a phone takes it: lying on its side, and with the place where it was taken. */
export const photograph = (width: number, height: number) =>
  picture(width, height)
    .withExif({ IFD3: { GPSLatitudeRef: "S", GPSLatitude: "6/1 12/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

/** A sticker that moves. */
export async function movingSticker(edge: number, frames: number): Promise<Buffer> {
  const raw = Buffer.alloc(edge * edge * frames * 4);
  for (let frame = 0; frame < frames; frame++) {
    raw.fill(frame * 60, frame * edge * edge * 4, (frame + 1) * edge * edge * 4);
  }
  return sharp(raw, {
    raw: { width: edge, height: edge * frames, channels: 4, pageHeight: edge },
  })
    .webp({ delay: Array<number>(frames).fill(100) })
    .toBuffer();
}

export const given = (shop: Shop, bytes: Uint8Array, more: Partial<GivenFile> = {}) =>
  shop.run((ctx) => addMedia(ctx, { bytes, mimeType: "", filename: null, ...more }));

export const mediaRow = (shop: Shop, id: string) =>
  rootDb().media.findUniqueOrThrow({ where: { tenantId_id: { tenantId: shop.tenantId, id } } });

export const sha256 = (bytes: Uint8Array, as: "hex" | "base64" = "hex") =>
  createHash("sha256").update(bytes).digest(as);
