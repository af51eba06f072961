import { cells, dot, type Motif, place } from "../motif.ts";

type Dyes = { ground: string; blade: string; line: string; band: string };

/** Broken blades in slanting rows, parted by a row of melinjo seeds. Lay it at 45°. */
export function parang({ ground, blade, line, band }: Dyes, number = 23): Motif {
  const [width, height] = [33, 84];
  const crest =
    "M-3 31C9 30 13 18 7 6 4-1-4-1-7-6-13-18-9-30 3-31 12-31.5 16-24 12-19 9-15.5 4-18 5-22";
  const curl = "M-3 31C-12 31.5-16 24-12 19-9 15.5-4 18-5 22";
  const knife =
    `<g fill="none" stroke-linecap="round"><path d="${crest}" stroke="${blade}" stroke-width="9"/>` +
    `<path d="${curl}" stroke="${blade}" stroke-width="6.8"/>` +
    `<path d="${crest}" stroke="${line}" stroke-width="1.7"/><path d="${curl}" stroke="${line}" stroke-width="1.5"/></g>` +
    dot(5.6, -21.6, 2.2, line) +
    dot(-5.6, 21.6, 2.2, line);
  return cells({ columns: 4, rows: 2, width, height, seed: number }, ground, (x, y, c) => {
    const top = y - height / 2;
    const seeds = [-0.25, 0.25].map((side) =>
      place(
        x + side * width,
        top,
        c.around(4),
        c.between(0.95, 1.05),
        `<path d="M0-5.6 6.6 0 0 5.6-6.6 0z" fill="${blade}"/>${dot(0, 0, 1.7, line)}`,
      ),
    );
    const row =
      `<rect x="${x - width / 2 - 0.5}" y="${top - 9}" width="${width + 1}" height="18" fill="${band}"/>` +
      `<path d="M${x - width / 2 - 0.5} ${top - 9}h${width + 1}M${x - width / 2 - 0.5} ${top + 9}h${width + 1}" stroke="${blade}" stroke-width="1.7"/>`;
    const spur = place(
      x + width / 2,
      y,
      0,
      1,
      dot(0, 0, 1.8, band) + dot(3, -12, 1.1, blade) + dot(-3, 12, 1.1, blade),
    );
    return `${row}${seeds.join("")}${place(x + c.around(0.6), y, c.around(1.6), 1, knife)}${spur}`;
  });
}
