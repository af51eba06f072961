import { cells, dot, type Motif, place } from "../motif.ts";

type Dyes = { ground: string; leaf: string; line: string; heart: string };

/** Rosettes in a lattice, in the soga browns of Solo. */
export function ceplok({ ground, leaf, line, heart }: Dyes, number = 61): Motif {
  const size = 92;
  const petal = (angle: number) =>
    `<g transform="rotate(${angle})"><path d="M5 0C10-11 22-12 30 0 22 12 10 11 5 0z" fill="${leaf}"/><path d="M10 0C14-5 20-5 25 0 20 5 14 5 10 0z" fill="none" stroke="${line}" stroke-width="1.2"/>${dot(17, 0, 1.5, line)}</g>`;
  const sprout = (angle: number) =>
    `<g transform="rotate(${angle})"><path d="M14 0C20-4 29-3 33 0 29 3 20 4 14 0z" fill="${heart}"/>${dot(36.5, 0, 1.7, leaf)}</g>`;
  const rosette =
    [0, 90, 180, 270].map(petal).join("") +
    [45, 135, 225, 315].map(sprout).join("") +
    dot(0, 0, 6.2, ground) +
    dot(0, 0, 4.6, heart) +
    dot(0, 0, 1.8, leaf);
  const knot =
    `<path d="M0-13 13 0 0 13-13 0z" fill="none" stroke="${leaf}" stroke-width="2"/>` +
    `<path d="M0-7.5 7.5 0 0 7.5-7.5 0z" fill="${heart}"/>` +
    dot(0, 0, 2, leaf);
  return cells(
    { columns: 2, rows: 2, width: size, height: size, seed: number },
    ground,
    (x, y, c) => {
      const half = size / 2;
      const lattice = `<path d="M${x - half} ${y}L${x} ${y - half}L${x + half} ${y}L${x} ${y + half}z" fill="none" stroke="${line}" stroke-width="1.3" stroke-dasharray="1 3.4" stroke-linecap="round"/>`;
      return (
        lattice +
        place(x + c.around(0.8), y + c.around(0.8), c.around(2.5), c.between(0.97, 1.03), rosette) +
        place(x + half, y + half, c.around(3), 1, knot)
      );
    },
  );
}
