import { chance } from "../chance.ts";
import { thrown } from "../cloth.ts";
import { type Motif, patternOf } from "../motif.ts";
import type { Piece } from "../photograph.ts";

/** Cloth thrown over a table, seen from close by; `fall` is the way its creases run. */
export function cloth(
  motif: Motif,
  how: { angle: number; fall: number; seed: number; faded?: boolean; scale?: number },
): Piece {
  const { angle, fall, seed, faded = false, scale = 0.95 } = how;
  return {
    defs: patternOf("cloth", motif, { angle, scale }) + (faded ? bleach : ""),
    svg: `<rect x="-40" y="-40" width="880" height="880" fill="url(#cloth)"/>${faded ? stains(seed) : ""}`,
    drape: { folds: thrown(seed, 800, fall, 10, 26), ripple: 14, thread: 2, seed },
  };
}

const bleach = `<radialGradient id="bleach"><stop offset="0" stop-color="#dfe3ea" stop-opacity=".78"/><stop offset=".55" stop-color="#c3cad9" stop-opacity=".5"/><stop offset="1" stop-color="#b9c3d8" stop-opacity="0"/></radialGradient>`;

/** Where the dye has run out in the wash. */
function stains(seed: number): string {
  const c = chance(seed);
  return Array.from({ length: 9 }, () => {
    const [x, y] = [c.between(180, 640), c.between(120, 470)];
    return `<ellipse cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" rx="${c.between(50, 150).toFixed(0)}" ry="${c.between(36, 88).toFixed(0)}" transform="rotate(${c.around(50).toFixed(0)} ${x.toFixed(0)} ${y.toFixed(0)})" fill="url(#bleach)"/>`;
  }).join("");
}
