import { type Motif, patternOf } from "../motif.ts";
import type { Piece } from "../photograph.ts";
import { mirrored, panel, seam, upon } from "./sewing.ts";

const bodice =
  "M352 84 282 110C292 160 300 200 304 236 308 262 312 280 314 300H400V128C380 122 362 106 352 84z";
const sleeve =
  "M282 110C244 132 214 220 170 424L226 446C250 370 280 296 303 228 299 190 290 150 282 110z";
const cuff = "M176 396 236 420 222 462 164 440z";
const skirt = "M314 296C298 400 244 590 166 722 240 750 330 760 400 760V296z";
const hem = "M188 684C256 708 334 716 400 716V760C330 760 240 750 166 722z";
const neck = "M352 84C366 76 434 76 448 84 440 104 424 122 400 128 376 122 360 104 352 84z";
const belt = "M311 282C340 290 460 290 489 282L492 312C460 320 340 320 308 312z";

/** A long dress: patterned bodice and hem, the rest plain, as it is worn to a wedding. */
export function gamis(cloth: Motif, plain: string, seed: number): Piece {
  const defs =
    patternOf("cloth", cloth, { scale: 0.62, x: 400, y: 40 }) +
    patternOf("cuff", cloth, { angle: 20, scale: 0.56 }) +
    `<linearGradient id="plain"><stop stop-color="${plain}"/></linearGradient>`;
  const half =
    panel(sleeve, "plain", 0.08) +
    panel(cuff, "cuff") +
    panel(skirt, "plain") +
    panel(hem, "cloth") +
    panel(bodice, "cloth");
  const beads = Array.from(
    { length: 5 },
    (_, at) => `<circle cx="400" cy="${146 + at * 27}" r="4.6" fill="#e8d8b0" stroke="#4b3620"/>`,
  );
  const stole = "M364 318C362 440 342 620 324 717H476C458 620 438 440 438 318z";
  const svg =
    mirrored(half) +
    panel(stole, "cloth") +
    seam("M400 128V284") +
    `<path d="${neck}" fill="url(#plain)"/><path d="${neck}" fill="#000" fill-opacity=".5"/>` +
    seam("M352 84C360 104 376 122 400 128 424 122 440 104 448 84") +
    upon(belt, "plain") +
    beads.join("");
  const folds: Piece["drape"]["folds"] = [-4, -3, -2, -1, 1, 2, 3, 4].map((at) => ({
    from: [400 + at * 22, 286],
    to: [400 + at * 56 + (at % 2) * 6, 770],
    width: 15,
    depth: at % 2 === 0 ? 13 : -9,
  }));
  folds.push(
    { from: [286, 140], to: [206, 430], width: 14, depth: 10 },
    { from: [514, 140], to: [594, 430], width: 14, depth: 10 },
    { from: [330, 180], to: [360, 292], width: 14, depth: 7 },
    { from: [470, 180], to: [440, 292], width: 14, depth: 7 },
  );
  return { defs, svg, box: [42, 48, 732], drape: { folds, ripple: 7, thread: 2, seed } };
}
