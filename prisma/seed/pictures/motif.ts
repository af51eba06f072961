import { type Chance, chance } from "./chance.ts";

/** One repeat of a cloth: an SVG fragment that continues beyond its edges on the other side. */
export type Motif = { width: number; height: number; svg: string };

type Placing = { angle?: number; scale?: number; x?: number; y?: number; flip?: boolean };

/** The motif as an SVG paint server, to be used as `fill="url(#id)"`. */
export function patternOf(id: string, motif: Motif, placing: Placing = {}): string {
  const { angle = 0, scale = 1, x = 0, y = 0, flip = false } = placing;
  const transform = `translate(${x} ${y}) rotate(${angle}) scale(${flip ? -scale : scale} ${scale})`;
  return `<pattern id="${id}" width="${motif.width}" height="${motif.height}" patternUnits="userSpaceOnUse" patternTransform="${transform}">${motif.svg}</pattern>`;
}

type Draw = (x: number, y: number, chance: Chance) => string;

/**
 * A repeat of `columns` × `rows` cells, each drawn a little differently, as a hand does. What
 * reaches over an edge is drawn again at the opposite one; `shift` moves every second row.
 */
export function cells(
  {
    columns,
    rows,
    width,
    height,
    seed,
    shift = 0,
  }: {
    columns: number;
    rows: number;
    width: number;
    height: number;
    seed: number;
    shift?: number;
  },
  ground: string,
  draw: Draw,
): Motif {
  const full = { width: columns * width, height: rows * height };
  const parts = [`<rect width="${full.width}" height="${full.height}" fill="${ground}"/>`];
  for (let row = -1; row <= rows; row++) {
    for (let column = -1; column <= columns; column++) {
      // The same hand at both ends of the repeat.
      const cell = ((row + rows) % rows) * columns + ((column + columns) % columns);
      const odd = Math.abs(row) % 2 === 1 ? shift : 0;
      const x = (column + 0.5) * width + odd;
      parts.push(draw(x, (row + 0.5) * height, chance(seed + cell * 7919)));
    }
  }
  return { ...full, svg: parts.join("") };
}

export const dot = (x: number, y: number, r: number, fill: string) =>
  `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${r.toFixed(1)}" fill="${fill}"/>`;

export const place = (x: number, y: number, angle: number, scale: number, svg: string) =>
  `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${angle.toFixed(1)}) scale(${scale.toFixed(3)})">${svg}</g>`;
