import { type Motif, patternOf } from "../motif.ts";
import type { Piece } from "../photograph.ts";
import { mirrored, panel, seam, upon } from "./sewing.ts";

const front =
  "M338 158 232 196C240 250 246 300 248 352 256 430 252 560 244 704Q320 716 400 714V250C372 226 348 196 338 158z";
const shortSleeve =
  "M232 196C186 212 158 256 122 362L216 398C226 378 238 362 248 352 246 300 240 250 232 196z";
const longSleeve =
  "M232 196C190 214 170 262 150 380 136 470 122 572 110 662L184 676C198 590 218 460 248 356 246 300 240 250 232 196z";
const cuff = "M112 640 187 654 182 706 105 692z";
const collar =
  "M338 156C346 190 368 216 399 240L356 276C332 244 320 206 320 170 324 160 331 156 338 156z";
const inside = "M338 158C350 192 380 224 400 240 420 224 450 192 462 158 440 172 360 172 338 158z";
const neck = "M338 158C358 138 442 138 462 158 448 176 352 176 338 158z";
const pocket = "M450 336h82v78l-41 22-41-22z";

/** A shirt, its fronts cut so that the motif meets in the middle. */
export function kemeja(
  cloth: Motif,
  more: { long?: boolean; angle?: number; seed: number },
): Piece {
  const { long = false, angle = 0, seed } = more;
  const scale = 0.6;
  const defs = [
    patternOf("front", cloth, { angle, scale, x: 400, y: 20 }),
    patternOf("sleeve", cloth, { angle: angle + (long ? 10 : 24), scale, x: 30, y: 12 }),
    patternOf("collar", cloth, { angle: angle + 38, scale: scale * 0.9 }),
    patternOf("band", cloth, { angle, scale, x: 407, y: 4 }),
  ].join("");
  const sleeve =
    panel(long ? longSleeve : shortSleeve, "sleeve", 0.16) +
    (long ? panel(cuff, "collar", 0.1) : "");
  const hem = long ? "" : seam("M126 348 222 384");
  const halves = mirrored(sleeve + hem + panel(front, "front") + seam("M247 690Q320 702 400 700"));
  const buttons = Array.from({ length: 6 }, (_, at) => {
    const y = 292 + at * 76;
    return `<circle cx="401" cy="${y}" r="5.6" fill="#efe6d4" stroke="#6b5a45" stroke-width="1"/><path d="M399 ${y}h4" stroke="#6b5a45" stroke-width="1.4"/>`;
  });
  const svg =
    `<path d="${inside}" fill="url(#collar)"/><path d="${inside}" fill="#000" fill-opacity=".5"/>` +
    halves +
    `<path d="M391 246 411 234V714H391z" fill="url(#band)"/>` +
    seam("M391 246V714M411 240V714") +
    upon(pocket, "front") +
    seam("M450 348h82") +
    panel(neck, "collar", 0.24) +
    mirrored(upon(collar, "collar")) +
    buttons.join("");
  return {
    defs,
    svg,
    box: [70, 88, 660],
    drape: { folds: foldsOf(long), ripple: 9, thread: 2, seed },
  };
}

function foldsOf(long: boolean): Piece["drape"]["folds"] {
  const body: Piece["drape"]["folds"] = [
    { from: [262, 250], to: [330, 470], width: 20, depth: 13 },
    { from: [540, 260], to: [470, 500], width: 22, depth: 12 },
    { from: [290, 430], to: [270, 712], width: 20, depth: 11 },
    { from: [350, 470], to: [342, 716], width: 18, depth: -9 },
    { from: [500, 450], to: [520, 712], width: 22, depth: 11 },
    { from: [448, 520], to: [452, 716], width: 16, depth: -8 },
  ];
  const sleeves: Piece["drape"]["folds"] = long
    ? [
        { from: [230, 250], to: [150, 520], width: 15, depth: 12 },
        { from: [240, 400], to: [140, 440], width: 12, depth: 8 },
        { from: [570, 250], to: [650, 520], width: 15, depth: 12 },
        { from: [560, 420], to: [660, 460], width: 12, depth: 8 },
      ]
    : [
        { from: [236, 230], to: [160, 372], width: 14, depth: 11 },
        { from: [564, 230], to: [642, 372], width: 14, depth: 11 },
      ];
  return [...body, ...sleeves];
}
