import { cells, dot, type Motif, place } from "../motif.ts";

type Dyes = { ground: string; petal: string; line: string; seed: string };

/** Four palm fruits around a point; Solo's oldest court motif. */
export function kawung({ ground, petal, line, seed }: Dyes, number = 11): Motif {
  const size = 64;
  const fruit =
    `<ellipse cx="20.5" rx="18.6" ry="11.4" fill="${petal}"/>` +
    `<ellipse cx="20.5" rx="15.4" ry="8.4" fill="none" stroke="${line}" stroke-width="1"/>` +
    `<path d="M11 -.8c5-3.4 13-3.4 18 .2M12 1.6c5 2.6 12 2.6 17 .4" stroke="${seed}" stroke-width="2.1" stroke-linecap="round" fill="none"/>`;
  return cells(
    { columns: 3, rows: 3, width: size, height: size, seed: number },
    ground,
    (x, y, c) => {
      const fruits = [45, 135, 225, 315].map((angle) =>
        place(
          x + c.around(0.5),
          y + c.around(0.5),
          angle + c.around(2),
          c.between(0.97, 1.03),
          fruit,
        ),
      );
      const cross = place(
        x + size / 2,
        y,
        c.around(5),
        1,
        `<path d="M-5.5 0h11M0-5.5v11" stroke="${line}" stroke-width="1.6" stroke-linecap="round"/>${dot(0, 0, 2, petal)}`,
      );
      const corners = [0, 1, 2, 3].map((side) => {
        const turn = (side * Math.PI) / 2;
        return dot(x + size / 2 + Math.cos(turn) * 8.8, y + Math.sin(turn) * 8.8, 1.2, petal);
      });
      return `${fruits.join("")}${dot(x, y, 2.5, seed)}${cross}${corners.join("")}`;
    },
  );
}
