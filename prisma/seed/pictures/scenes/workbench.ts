import { seam } from "../garments/sewing.ts";
import { type Motif, patternOf } from "../motif.ts";
import type { Piece } from "../photograph.ts";

const spool = (x: number, y: number, angle: number, colour: string) => {
  const turns = Array.from(
    { length: 13 },
    (_, at) =>
      `<path d="M-30 ${-40 + at * 6.4}q30 7 60 0" stroke="#000" stroke-opacity=".2" stroke-width="1.4" fill="none"/>`,
  );
  return `<g transform="translate(${x} ${y}) rotate(${angle})"><rect x="-38" y="-58" width="76" height="17" rx="7" fill="#c49a66"/><rect x="-38" y="41" width="76" height="17" rx="7" fill="#b0854f"/><rect x="-31" y="-43" width="62" height="86" rx="6" fill="${colour}"/>${turns.join("")}<rect x="-31" y="-43" width="17" height="86" fill="#fff" fill-opacity=".2"/><rect x="12" y="-43" width="19" height="86" fill="#000" fill-opacity=".2"/></g>`;
};

const button = (x: number, y: number, colour: string) =>
  `<g transform="translate(${x} ${y})"><circle r="17" fill="${colour}"/><circle r="12.5" fill="none" stroke="#000" stroke-opacity=".25" stroke-width="2"/>${[
    [-4, -4],
    [4, -4],
    [-4, 4],
    [4, 4],
  ]
    .map(([bx, by]) => `<circle cx="${bx}" cy="${by}" r="2" fill="#1f160e"/>`)
    .join("")}</g>`;

const scissors =
  `<g transform="translate(560 300) rotate(38)"><g fill="none" stroke="#24242a" stroke-width="19"><ellipse cx="-44" cy="150" rx="37" ry="56" transform="rotate(14 -44 150)"/><ellipse cx="44" cy="150" rx="37" ry="56" transform="rotate(-14 44 150)"/></g>` +
  `<path d="M-22 96 5-4 34-226C42-214 44-150 24-2L4 104z" fill="#c9ced4"/><path d="M22 96-5-4-34-226C-42-214-44-150-24-2L-4 104z" fill="#aab1b9"/><path d="M-34-226-5-4" stroke="#eef1f4" stroke-width="3"/><path d="M34-226 8-20" stroke="#f6f8fa" stroke-width="2.4"/><circle r="8.5" cy="2" fill="#7d848c"/></g>`;

function tape(): string {
  const path = "M40 96C190 40 250 170 384 132 500 100 560 60 770 118";
  const ticks = Array.from({ length: 60 }, (_, at) =>
    at % 5 === 0 ? "1.6 11.4" : "1.6 11.4",
  ).join(" ");
  return (
    `<path d="${path}" fill="none" stroke="#0d0804" stroke-opacity=".25" stroke-width="46" transform="translate(4 8)"/>` +
    `<path d="${path}" fill="none" stroke="#e7b53c" stroke-width="46"/>` +
    `<path d="${path}" fill="none" stroke="#3a2a10" stroke-width="16" stroke-dasharray="${ticks}" transform="translate(0 -14)"/>` +
    `<path d="${path}" fill="none" stroke="#3a2a10" stroke-width="26" stroke-dasharray="2 63" transform="translate(0 -9)"/>`
  );
}

/** The tailor's table: measured, cut, and about to be sewn. */
export function workbench(cloth: Motif, seed: number): Piece {
  const sheet =
    "M-20 470C120 430 220 476 344 452 470 430 560 486 640 520 600 610 640 700 610 830H-20z";
  const turned =
    "M344 452C470 430 560 486 640 520 566 548 452 560 384 640 372 574 366 510 344 452z";
  const chalk = "M60 560C190 520 300 560 350 640S330 770 360 820";
  const defs =
    patternOf("cloth", cloth, { angle: 14, scale: 0.74, x: 20, y: 20 }) +
    patternOf("back", cloth, { angle: 60, scale: 0.74 });
  const svg =
    `${tape()}<path d="${sheet}" fill="#0d0804" fill-opacity=".28" transform="translate(5 -5)"/>` +
    `<path d="${sheet}" fill="url(#cloth)"/><path d="${turned}" fill="#000" fill-opacity=".34" transform="translate(-6 12)"/><path d="${turned}" fill="url(#back)"/><path d="${turned}" fill="#e9d9bd" fill-opacity=".62"/>${seam("M344 452C366 510 372 574 384 640")}` +
    `<path d="${chalk}" fill="none" stroke="#f7f2e8" stroke-width="4" stroke-dasharray="15 9" stroke-linecap="round"/>` +
    scissors +
    spool(120, 300, -12, "#7b1d22") +
    spool(222, 322, 8, "#1f3a68") +
    spool(316, 286, 74, "#c48a3a") +
    button(690, 560, "#efe6d4") +
    button(728, 622, "#6b4526") +
    button(668, 648, "#d8c39a");
  const folds: Piece["drape"]["folds"] = [
    { from: [60, 470], to: [180, 800], width: 30, depth: 13 },
    { from: [240, 480], to: [330, 800], width: 34, depth: -10 },
    { from: [430, 560], to: [520, 810], width: 30, depth: 13 },
  ];
  return { defs, svg, box: [20, 36, 744], drape: { folds, ripple: 5, thread: 2, seed } };
}
