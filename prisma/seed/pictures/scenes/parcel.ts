import { type Motif, patternOf } from "../motif.ts";
import type { Piece } from "../photograph.ts";

/** A parcel that has arrived and been opened. */
export function parcel(cloth: Motif, seed: number): Piece {
  const defs =
    patternOf("cloth", cloth, { angle: -12, scale: 0.56, x: 260, y: 250 }) +
    `<linearGradient id="in" x1="0" x2="1" y1="0" y2="1"><stop stop-color="#6d4c2b"/><stop offset="1" stop-color="#94693d"/></linearGradient>`;
  const flaps =
    `<path d="M170 250 92 140 620 96 640 216z" fill="#c99a63"/><path d="M170 250 92 140 620 96 640 216z" fill="#fff" fill-opacity=".1"/>` +
    `<path d="M170 250 66 330 120 640 206 590z" fill="#b98850"/><path d="M640 216 742 288 726 590 644 552z" fill="#ab7b45"/>` +
    `<path d="M206 590 150 712 690 672 644 552z" fill="#d3a56d"/>`;
  const box = `<path d="M170 250 640 216 644 552 206 590z" fill="url(#in)"/><path d="M170 250 640 216 636 262 186 296z" fill="#000" fill-opacity=".3"/><path d="M170 250 186 296 214 590 206 590z" fill="#000" fill-opacity=".22"/>`;
  const paper = `<path d="M200 300C270 260 320 330 400 280 470 240 560 300 630 262L634 540C560 520 500 570 420 548 340 530 290 590 216 566z" fill="#efe6d6"/>`;
  const goods = `<g transform="rotate(-4 420 410)"><rect x="276" y="306" width="292" height="216" rx="10" fill="#000" fill-opacity=".4" transform="translate(6 9)"/><rect x="276" y="306" width="292" height="216" rx="10" fill="url(#cloth)"/><path d="M276 404C370 416 470 392 568 402" stroke="#0d0804" stroke-opacity=".55" stroke-width="4" fill="none"/><rect x="276" y="306" width="292" height="216" rx="10" fill="none" stroke="#0d0804" stroke-opacity=".5" stroke-width="2"/><rect x="440" y="306" width="20" height="216" fill="#a5292f"/></g>`;
  const tapeStrip = `<path d="M330 170 360 168 378 236 350 238zM384 690 420 688 412 580 380 582z" fill="#e9dcae" fill-opacity=".75"/>`;
  const edge = `<path d="M170 250 640 216 644 552 206 590zM170 250 92 140 620 96 640 216M170 250 66 330 120 640 206 590M640 216 742 288 726 590 644 552M206 590 150 712 690 672 644 552" fill="none" stroke="#4b3117" stroke-opacity=".45" stroke-width="2.2" stroke-linejoin="round"/>`;
  return {
    defs,
    svg: flaps + box + paper + goods + edge + tapeStrip,
    box: [30, 30, 750],
    drape: {
      folds: [{ from: [280, 340], to: [560, 500], width: 40, depth: 8 }],
      ripple: 4,
      thread: 2,
      seed,
    },
  };
}
