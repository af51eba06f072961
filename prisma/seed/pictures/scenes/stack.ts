import { type Motif, patternOf } from "../motif.ts";
import type { Piece } from "../photograph.ts";

/** Folded cloths on top of each other, seen from the front of the shelf. */
export function stack(cloths: Motif[], seed: number): Piece {
  const high = 540 / cloths.length;
  const defs: string[] = [
    `<linearGradient id="round" x1="0" x2="0" y1="0" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".3"/><stop offset=".35" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".55"/></linearGradient>`,
  ];
  const shelves = cloths.map((cloth, at) => {
    const sway = Math.sin(at * 2.3 + seed) * 16;
    const top = 664 - (at + 1) * (high - 6);
    const [left, right] = [146 + sway, 654 + sway * 0.6];
    defs.push(
      patternOf(`cloth${at}`, cloth, { angle: at % 2 === 0 ? 0 : 90, scale: 0.6, x: sway, y: top }),
    );
    const body = `M${left + 26} ${top}H${right - 8}q14 4 14 ${high / 2}t-14 ${high / 2 - 3}H${left + 26}C${left - 12} ${top + high - 6} ${left - 12} ${top + 6} ${left + 26} ${top}z`;
    const layers = [0.3, 0.52, 0.74].map(
      (share) =>
        `M${left + 8} ${top + high * share}C${left + 120} ${top + high * share + 5} ${right - 140} ${top + high * share - 4} ${right + 3} ${top + high * share + 2}`,
    );
    return `<path d="${body}" fill="url(#cloth${at})"/><path d="${body}" fill="url(#round)"/><path d="${layers.join("")}" fill="none" stroke="#0d0804" stroke-opacity=".5" stroke-width="3"/><path d="${layers.join("")}" fill="none" stroke="#fff" stroke-opacity=".16" stroke-width="1.6" transform="translate(0 3)"/>`;
  });
  return {
    defs: defs.join(""),
    svg: shelves.join(""),
    box: [60, 60, 680],
    drape: { folds: [], ripple: 12, thread: 2, seed },
  };
}
