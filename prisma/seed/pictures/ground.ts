import sharp from "sharp";
import type { Raster } from "./cloth.ts";

export type Ground = { light: string; dark: string };

const rgb = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
const shade = rgb("#20150b");

/** Lays a cut-out on a plain ground, lit from the upper left; three bytes a pixel come back. */
export async function layOn(cut: Raster, ground: Ground): Promise<Buffer> {
  const { width, height, data } = cut;
  const wide = await shadowOf(cut, 24);
  const close = await shadowOf(cut, 6);
  const [light, dark] = [rgb(ground.light), rgb(ground.dark)];
  const out = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const away = Math.min(1, Math.hypot(x / width - 0.36, y / height - 0.28) / 0.98);
      // Both shadows darken; the close one is what makes it lie rather than float.
      const unlit =
        1 - (1 - ((wide[at] as number) / 255) * 0.46) * (1 - ((close[at] as number) / 255) * 0.36);
      const cover = (data[at * 4 + 3] as number) / 255;
      for (let band = 0; band < 3; band++) {
        const plain =
          (light[band] as number) + ((dark[band] as number) - (light[band] as number)) * away;
        const below = plain + ((shade[band] as number) - plain) * unlit;
        out[at * 3 + band] = below + ((data[at * 4 + band] as number) - below) * cover;
      }
    }
  }
  return out;
}

/** Nobody sees that a shadow was blurred at a quarter of its size. */
const shadowScale = 4;

/** The outline, blurred, and moved to the lower right as far as it is blurred: one byte a pixel. */
async function shadowOf({ data, width, height }: Raster, blurPx: number): Promise<Buffer> {
  const away = Math.max(1, Math.round((blurPx * 0.7) / shadowScale));
  const side = Math.floor(width / shadowScale);
  const seen = (side - away) * shadowScale;
  const small = await sharp(data, { raw: { width, height, channels: 4 } })
    .extract({ left: 0, top: 0, width: seen, height: seen })
    .extractChannel(3)
    .resize(side - away, side - away, { kernel: "linear" })
    .extend({ left: away, top: away, extendWith: "copy" })
    .blur(Math.max(0.5, blurPx / shadowScale))
    .raw()
    .toBuffer();
  return sharp(small, { raw: { width: side, height: side, channels: 1 } })
    .resize(width, height, { kernel: "linear" })
    .extractChannel(0)
    .raw()
    .toBuffer();
}
