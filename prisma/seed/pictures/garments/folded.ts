import { type Motif, patternOf } from "../motif.ts";
import type { Piece } from "../photograph.ts";
import { seam } from "./sewing.ts";

type Bundle = { cloth: Motif; scale: number; angle: number };

const block = (x: number, y: number, width: number, height: number, fill: string) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="13" fill="${fill}"/>`;

/** A length of cloth, folded to a bundle, its layers showing at two edges. */
export function folded(
  { cloth, scale, angle }: Bundle,
  more: { tilt: number; ribbon?: string; seed: number },
): Piece {
  const { tilt, ribbon, seed } = more;
  const [x, y, width, height] = [168, 150, 464, 486];
  const layers = [26, 19, 12, 6].map(
    (down, at) =>
      block(x + down * 0.55, y + down, width, height, "url(#under)") +
      block(x + down * 0.55, y + down, width, height, `rgb(0 0 0/${0.46 - at * 0.06})`) +
      `<rect x="${x + down * 0.55}" y="${y + down}" width="${width}" height="${height}" rx="13" fill="none" stroke="#fff" stroke-opacity=".22" stroke-width="1.2"/>`,
  );
  const flap = `M${x} ${y + 13}q0-13 13-13h${width - 26}q13 0 13 13V${y + 188}C${x + width - 120} ${y + 214} ${x + 140} ${y + 178} ${x} ${y + 204}z`;
  const band = ribbon
    ? `<rect x="${x + 300}" y="${y - 2}" width="34" height="${height + 4}" fill="#000" fill-opacity=".3" transform="translate(4 3)"/><rect x="${x + 300}" y="${y - 2}" width="34" height="${height + 4}" fill="${ribbon}"/>${seam(`M${x + 306} ${y}v${height}M${x + 328} ${y}v${height}`)}`
    : "";
  const svg = `<g transform="rotate(${tilt} 400 400)">${layers.join("")}${block(x, y, width, height, "url(#top)")}<path d="${flap}" fill="#000" fill-opacity=".32" transform="translate(2 11)"/><path d="${flap}" fill="url(#flap)"/>${seam(`M${x} ${y + 202}C${x + 140} ${y + 176} ${x + width - 120} ${y + 212} ${x + width} ${y + 186}`)}${band}</g>`;
  const defs =
    patternOf("top", cloth, { angle, scale, x, y }) +
    patternOf("flap", cloth, { angle: angle + 90, scale, x: 20, y: 30 }) +
    patternOf("under", cloth, { angle, scale, x: 9, y: 4 });
  const folds: Piece["drape"]["folds"] = [
    { from: [150, 330], to: [660, 300], width: 34, depth: 16 },
    { from: [180, 520], to: [640, 470], width: 40, depth: 9 },
    { from: [200, 200], to: [600, 260], width: 36, depth: 8 },
    { from: [420, 380], to: [470, 640], width: 34, depth: -8 },
  ];
  return { defs, svg, box: [62, 62, 676], drape: { folds, ripple: 10, thread: 2, seed } };
}

/** A scarf: the same, narrow and with a fringe at its end. */
export function scarf(cloth: Motif, seed: number): Piece {
  const fringe = (x: number, y: number) =>
    Array.from({ length: 34 }, (_, at) => {
      const px = x + 4 + at * 5.6;
      const sway = Math.sin(at * 1.9) * 5;
      return `<path d="M${px} ${y}q${sway} 22 ${sway * 0.6} ${46 + Math.sin(at * 2.7) * 5}" stroke="url(#thread)" stroke-width="2.6" fill="none" stroke-linecap="round"/>`;
    }).join("");
  const strip = (x: number, y: number, length: number, fill: string) =>
    `<path d="M${x} ${y}h198v${length}h-198z" fill="#000" fill-opacity=".35" transform="translate(7 9)"/><path d="M${x} ${y}h198v${length}h-198z" fill="url(#${fill})"/><path d="M${x} ${y}h198v${length}h-198z" fill="none" stroke="#0d0804" stroke-opacity=".4" stroke-width="1.6"/>`;
  const defs =
    patternOf("a", cloth, { scale: 1.1, x: 0 }) +
    patternOf("b", cloth, { scale: 1.1, x: 90 }) +
    `<linearGradient id="thread" gradientUnits="userSpaceOnUse" x1="150" x2="650"><stop stop-color="#dfa53f"/><stop offset=".35" stop-color="#c65d3b"/><stop offset=".6" stop-color="#3f8f7f"/><stop offset="1" stop-color="#eadfc4"/></linearGradient>`;
  const svg =
    `<g transform="rotate(-13 400 400)">${fringe(430, 668)}${strip(430, 96, 574, "b")}</g>` +
    `<g transform="rotate(11 400 400)">${fringe(196, 636)}${strip(196, 108, 530, "a")}</g>`;
  const folds: Piece["drape"]["folds"] = [
    { from: [290, 90], to: [190, 660], width: 22, depth: 18 },
    { from: [360, 120], to: [250, 700], width: 18, depth: -12 },
    { from: [400, 120], to: [320, 640], width: 20, depth: 13 },
    { from: [470, 90], to: [560, 640], width: 22, depth: 17 },
    { from: [540, 110], to: [620, 640], width: 18, depth: -12 },
    { from: [590, 130], to: [680, 640], width: 20, depth: 12 },
  ];
  return { defs, svg, box: [44, 26, 720], drape: { folds, ripple: 8, thread: 3, seed } };
}
