import { cells, type Motif, place } from "../motif.ts";

const cloud =
  "M-104 16C-88 18-76 12-72 4-86 2-86-20-66-20-66-42-36-46-28-30-24-54 14-56 20-34 34-48 60-38 56-18 74-26 90-8 78 6 88 12 98 14 112 12 98 26 82 28 70 22 66 38 44 40 34 30 24 46-4 46-12 32-24 42-46 36-46 24-62 34-88 30-104 16z";
const wisp =
  "M-46 6C-38 8-32 4-30 0-36-4-30-14-20-10-18-22 0-22 4-12 14-18 24-10 20-2 28 2 36 6 46 2 38 14 26 14 20 10 14 18 2 18-2 12-10 18-20 16-22 10-30 14-40 12-46 6z";

/** Every outline is repeated inwards: the first shade is the outermost. */
function layered(path: string, shades: string[], stepWidth: number): string {
  return shades
    .map((shade, at) => {
      const width = ((shades.length - 1 - at) * stepWidth).toFixed(1);
      return `<path d="${path}" fill="${shade}" stroke="${shade}" stroke-width="${width}" stroke-linejoin="round"/>`;
    })
    .join("");
}

/** Rain clouds of Cirebon, from pale edges to a deep heart. */
export function megaMendung(ground: string, shades: string[], number = 41): Motif {
  const pale = shades[1] ?? ground;
  const curls = `<g fill="none" stroke="${pale}" stroke-linecap="round" stroke-width="3"><path d="M-66 10C-60-2-44-4-38 6M-24 16c-14-16 2-40 24-32 18 7 14 30-4 29-13-1-14-18-2-19M26 12c6-16 28-18 38-4M44 20c4-6 12-7 17-2"/></g>`;
  const large = layered(cloud, shades, 7.6) + curls;
  const small = layered(wisp, shades.slice(0, 1).concat(shades.slice(2, -1)), 6);
  return cells(
    { columns: 2, rows: 2, width: 214, height: 100, shift: 107, seed: number },
    ground,
    (x, y, c) =>
      place(x + 107, y + 6 + c.around(2), c.around(4), 0.66, small) +
      place(x + c.around(3), y + c.around(2), c.around(2), c.between(0.72, 0.76), large),
  );
}
