import sharp, { type Sharp } from "sharp";
import { type Drape, drape, type Raster, rasterOf } from "./cloth.ts";
import { type Ground, layOn } from "./ground.ts";

/** What is drawn on a square of 800: its defs, its shapes, and how the cloth in it falls. */
export type Piece = {
  defs: string;
  svg: string;
  drape: Drape;
  /** The part of the square that is shown. */
  box?: [x: number, y: number, side: number];
};

const whole: [number, number, number] = [0, 0, 800];

function rastered(
  { defs, svg, box = whole }: Piece,
  width: number,
  height: number,
): Promise<Raster> {
  const [x, y, side] = box;
  const view = `${x} ${y} ${side} ${(side * height) / width}`;
  return rasterOf(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${view}"><defs>${defs}</defs>${svg}</svg>`,
  );
}

/** The folds were laid in the square's units; the cloth is in pixels. */
function draped(flat: Raster, { drape: how, box = whole }: Piece): Raster {
  const [left, top, side] = box;
  const scale = flat.width / side;
  const point = ([x, y]: [number, number]): [number, number] => [
    (x - left) * scale,
    (y - top) * scale,
  ];
  const folds = how.folds.map(({ from, to, width, depth }) => ({
    from: point(from),
    to: point(to),
    width: width * scale,
    depth: depth * scale,
  }));
  return drape(flat, { ...how, folds });
}

/** At its edges a draped cloth has nothing to bend towards: they are cut off. */
const marginPx = 12;

/** Cloth that fills the picture. */
export async function closeUp(piece: Piece, width: number, height = width): Promise<Buffer> {
  const flat = await rastered(piece, width + 2 * marginPx, height + 2 * marginPx);
  const inner = { left: marginPx, top: marginPx, width, height };
  return jpeg(imageOf(draped(flat, piece)).extract(inner));
}

/** A garment that lies on a plain ground, in soft light from the upper left. */
export async function flatLay(piece: Piece, ground: Ground, width: number): Promise<Buffer> {
  const cut = draped(await rastered(piece, width, width), piece);
  const raw = { width, height: width, channels: 3 as const };
  return jpeg(sharp(await layOn(cut, ground), { raw }));
}

const imageOf = ({ data, width, height }: Raster) =>
  sharp(data, { raw: { width, height, channels: 4 } });

const jpeg = (image: Sharp): Promise<Buffer> =>
  image.removeAlpha().jpeg({ quality: 82 }).toBuffer();
