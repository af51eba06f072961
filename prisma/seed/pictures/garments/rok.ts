import { type Motif, patternOf } from "../motif.ts";
import type { Piece } from "../photograph.ts";
import { panel, seam, upon } from "./sewing.ts";

const gores = 7;
const [waistLeft, waistRight, hemLeft, hemRight] = [296, 504, 168, 632];

/** A flared skirt of seven gores, so that the stripes open like a fan. */
export function rok(cloth: Motif, seed: number): Piece {
  const edges = Array.from({ length: gores + 1 }, (_, at) => {
    const share = at / gores;
    const sag = Math.sin(share * Math.PI) * 26;
    return {
      top: waistLeft + (waistRight - waistLeft) * share,
      low: hemLeft + (hemRight - hemLeft) * share,
      bottom: 664 + sag,
    };
  });
  const defs: string[] = [patternOf("band", cloth, { angle: 90, scale: 0.7 })];
  const panels: string[] = [];
  for (let at = 0; at < gores; at++) {
    const [left, right] = [edges[at], edges[at + 1]];
    if (!left || !right) continue;
    const lean = (left.low + right.low) / 2 - (left.top + right.top) / 2;
    const angle = (-Math.atan2(lean, 480) * 180) / Math.PI;
    defs.push(patternOf(`gore${at}`, cloth, { angle, scale: 0.86, x: left.top, y: 170 }));
    panels.push(
      `<path d="M${left.top} 176H${right.top}L${right.low} ${right.bottom}Q${(left.low + right.low) / 2} ${(left.bottom + right.bottom) / 2 + 9} ${left.low} ${left.bottom}z" fill="url(#gore${at})"/>`,
    );
    if (at > 0) panels.push(seam(`M${left.top} 196 ${left.low} ${left.bottom}`));
  }
  const waist = "M290 150C330 160 470 160 510 150L514 198C470 210 330 210 286 198z";
  const svg = `${panels.join("")}${upon(waist, "band")}${panel("M388 155h24v49h-24z", "band", 0.2)}<circle cx="400" cy="180" r="8" fill="#d9b98a" stroke="#3a2417" stroke-width="1.4"/>`;
  const folds: Piece["drape"]["folds"] = edges.map(({ top, low, bottom }, at) => ({
    from: [top, 186],
    to: [low, bottom + 20],
    width: 19,
    depth: at % 2 === 0 ? 20 : -15,
  }));
  return {
    defs: defs.join(""),
    svg,
    box: [70, 84, 660],
    drape: { folds, ripple: 6, thread: 3, seed },
  };
}
