import sharp from "sharp";
import { type Chance, chance } from "./chance.ts";

/** Pixels, four bytes each: red, green, blue, opacity. */
export type Raster = { data: Uint8Array; width: number; height: number };

export async function rasterOf(svg: string): Promise<Raster> {
  const { data, info } = await sharp(Buffer.from(svg))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** A crease from one point to another; positive depth rises towards the eye. */
export type Fold = { from: [number, number]; to: [number, number]; width: number; depth: number };

export type Drape = {
  folds: Fold[];
  /** Broad, soft unevenness of a cloth that just lies there. */
  ripple: number;
  /** Size of one thread in pixels. */
  thread: number;
  seed: number;
};

/** Of the relief's grid, in pixels. */
const step = 8;
/** How far a slope pulls the print along. */
const give = 8;

/** Long creases that run about the same way, as in a cloth that was thrown down. */
export function thrown(
  seed: number,
  size: number,
  angle: number,
  many: number,
  depth: number,
): Fold[] {
  const c = chance(seed);
  return Array.from({ length: many }, () => {
    const turn = ((angle + c.around(24)) * Math.PI) / 180;
    const [x, y] = [c.between(0, size), c.between(0, size)];
    const reach = c.between(0.35, 0.9) * size;
    const [dx, dy] = [Math.cos(turn) * reach, Math.sin(turn) * reach];
    return {
      from: [x - dx / 2, y - dy / 2],
      to: [x + dx / 2, y + dy / 2],
      width: c.between(0.025, 0.09) * size,
      depth: depth * c.between(0.35, 1) * (c.next() < 0.4 ? -1 : 1),
    };
  });
}

type Relief = { columns: number; lift: Float32Array; slopeX: Float32Array; slopeY: Float32Array };

/** Heights and slopes on a coarse grid; a cloth is smooth enough for that. */
function reliefOf({ width, height }: Raster, { folds, ripple, seed }: Drape): Relief {
  const columns = Math.ceil(width / step) + 2;
  const rows = Math.ceil(height / step) + 2;
  const c = chance(seed);
  const waves = Array.from({ length: 6 }, () => {
    const turn = c.between(0, Math.PI * 2);
    const length = c.between(110, 360);
    const phase = c.between(0, 6);
    return { x: Math.cos(turn) / length, y: Math.sin(turn) / length, phase, size: length / 360 };
  });
  const heightAt = (x: number, y: number) => {
    let sum = 0;
    for (const wave of waves) {
      sum += ripple * wave.size * Math.sin((x * wave.x + y * wave.y) * Math.PI * 2 + wave.phase);
    }
    for (const fold of folds) sum += liftOf(fold, x, y);
    return sum;
  };
  const lift = new Float32Array(columns * rows).map((_, at) =>
    heightAt((at % columns) * step, Math.floor(at / columns) * step),
  );
  const slope = (by: number) =>
    lift.map((_, at) => ((lift[at + by] ?? 0) - (lift[at - by] ?? 0)) / (2 * step));
  return { columns, lift, slopeX: slope(1), slopeY: slope(columns) };
}

function liftOf({ from, to, width, depth }: Fold, x: number, y: number): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const along = ((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy);
  if (along < 0 || along > 1) return 0;
  const away = ((x - from[0]) * dy - (y - from[1]) * dx) / Math.hypot(dx, dy) / width;
  if (away > 3 || away < -3) return 0;
  return depth * Math.exp(-away * away) * Math.sin(along * Math.PI);
}

const lightX = -0.62;
const lightY = -0.78;

/**
 * Lays a flat, printed cloth down: it gives way at its creases, catches the light from the upper
 * left, and shows its threads. What is not cloth stays see-through.
 */
export function drape(flat: Raster, how: Drape): Raster {
  const { width, height, data } = flat;
  const relief = reliefOf(flat, how);
  const grids = [relief.lift, relief.slopeX, relief.slopeY] as const;
  const rows = grids.map(() => new Float32Array(relief.columns));
  const [lift, slopeX, slopeY] = rows as [Float32Array, Float32Array, Float32Array];
  const out = new Uint8Array(data.length);
  const grain = grainOf(chance(how.seed + 1), how.thread);
  for (let y = 0; y < height; y++) {
    const above = Math.floor(y / step) * relief.columns;
    const down = (y % step) / step;
    grids.forEach((grid, at) => {
      blendRows(grid, above, down, rows[at] as Float32Array);
    });
    for (let x = 0; x < width; x++) {
      const to = (y * width + x) * 4;
      if (data[to + 3] === 0) continue;
      const at = x >> 3;
      const across = (x & 7) / step;
      const sx = between(slopeX, at, across);
      const sy = between(slopeY, at, across);
      const lit = Math.tanh(1.5 * (sx * lightX + sy * lightY));
      const threads = grain[((y & 127) << 7) | (x & 127)] as number;
      const shade = (1 + 0.42 * lit + 0.0022 * between(lift, at, across)) * threads;
      const shine = lit > 0.2 ? (lit - 0.2) * 26 : 0;
      pick(flat, x + sx * give, y + sy * give, shade, shine, out, to);
    }
  }
  return { data: out, width, height };
}

function blendRows(grid: Float32Array, above: number, down: number, into: Float32Array): void {
  for (let at = 0; at < into.length; at++) {
    const high = grid[above + at] as number;
    into[at] = high + ((grid[above + into.length + at] as number) - high) * down;
  }
}

const between = (row: Float32Array, at: number, across: number): number => {
  const left = row[at] as number;
  return left + ((row[at + 1] as number) - left) * across;
};

/** Writes the colour between the four pixels around a point, as brightly as it is lit. */
function pick(
  { data, width, height }: Raster,
  x: number,
  y: number,
  shade: number,
  shine: number,
  out: Uint8Array,
  to: number,
): void {
  const px = x < 0 ? 0 : x > width - 1.001 ? width - 1.001 : x;
  const py = y < 0 ? 0 : y > height - 1.001 ? height - 1.001 : y;
  const column = px | 0;
  const row = py | 0;
  const fx = px - column;
  const fy = py - row;
  const from = (row * width + column) * 4;
  const below = from + width * 4;
  for (let band = 0; band < 4; band++) {
    const high = (data[from + band] as number) * (1 - fx) + (data[from + 4 + band] as number) * fx;
    const low = (data[below + band] as number) * (1 - fx) + (data[below + 4 + band] as number) * fx;
    const colour = high + (low - high) * fy;
    const seen = band < 3 ? colour * shade + shine : colour;
    out[to + band] = seen > 255 ? 255 : seen < 0 ? 0 : seen;
  }
}

/** Threads over and under each other, and the unevenness of a photograph. */
function grainOf(c: Chance, thread: number): Float32Array {
  const grain = new Float32Array(128 * 128);
  const uneven = Array.from({ length: 256 }, () => c.around(0.022));
  for (let y = 0; y < 128; y++) {
    for (let x = 0; x < 128; x++) {
      const over = (Math.floor(x / thread) + Math.floor(y / thread)) % 2 === 0 ? 0.026 : -0.026;
      const bundle = (uneven[x] as number) + (uneven[128 + y] as number);
      grain[y * 128 + x] = 1 + over + bundle + c.around(0.035);
    }
  }
  return grain;
}
