import { type Motif, patternOf } from "../motif.ts";
import type { Piece } from "../photograph.ts";
import { mirrored, panel, seam, upon } from "./sewing.ts";

const front =
  "M350 132 226 172C236 240 244 310 246 372 250 480 240 610 222 716 262 728 312 732 356 730 362 560 372 420 374 330 372 250 360 180 350 132z";
const sleeve =
  "M226 172C176 190 128 262 76 420 112 452 152 472 196 482 214 436 228 400 246 372 244 310 236 240 226 172z";
const band =
  "M350 132C360 180 372 250 374 330 372 420 362 560 356 730L334 731C342 560 350 420 350 330 348 256 338 190 326 140z";
const back =
  "M350 132C370 118 430 118 450 132 440 180 428 250 426 330 428 420 438 560 444 724H356C362 560 372 420 374 330 372 250 360 180 350 132z";

/** An open coat with wide sleeves, edged with plain cloth. */
export function outer(cloth: Motif, edge: string, seed: number): Piece {
  const defs =
    patternOf("front", cloth, { angle: -4, scale: 0.92, x: 300, y: 60 }) +
    patternOf("sleeve", cloth, { angle: 26, scale: 0.92, x: 90, y: 30 }) +
    `<linearGradient id="edge"><stop stop-color="${edge}"/></linearGradient>`;
  const half =
    panel(sleeve, "sleeve", 0.1) +
    seam("M88 408C122 436 160 456 202 466") +
    panel(front, "front") +
    upon(band, "edge");
  const svg = `<path d="${back}" fill="${edge}"/><path d="${back}" fill="#000" fill-opacity=".52"/>${seam("M352 142C380 154 420 154 448 142")}${mirrored(half)}`;
  const folds: Piece["drape"]["folds"] = [
    { from: [250, 260], to: [300, 560], width: 22, depth: 13 },
    { from: [270, 420], to: [262, 730], width: 22, depth: 12 },
    { from: [320, 440], to: [316, 732], width: 16, depth: -9 },
    { from: [550, 250], to: [500, 540], width: 22, depth: 12 },
    { from: [530, 430], to: [544, 730], width: 24, depth: 12 },
    { from: [482, 420], to: [486, 732], width: 16, depth: -9 },
    { from: [230, 220], to: [130, 440], width: 22, depth: 14 },
    { from: [572, 220], to: [672, 440], width: 22, depth: 14 },
    { from: [200, 300], to: [180, 470], width: 14, depth: -8 },
  ];
  return { defs, svg, box: [40, 76, 720], drape: { folds, ripple: 9, thread: 2, seed } };
}
