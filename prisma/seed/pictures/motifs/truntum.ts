import { cells, dot, type Motif, place } from "../motif.ts";

type Dyes = { ground: string; star: string; heart: string; dust: string };

/** Stars strewn over the night: "love that grows back", worn by the parents of a bride. */
export function truntum({ ground, star, heart, dust }: Dyes, number = 31): Motif {
  const size = 42;
  const ray = (angle: number, length: number, width: number, colour: string) =>
    `<path transform="rotate(${angle})" d="M3 0C5-${width} ${length - 2}-${width} ${length} 0 ${length - 2} ${width} 5 ${width} 3 0z" fill="${colour}"/>`;
  const flower =
    [0, 45, 90, 135, 180, 225, 270, 315].map((angle) => ray(angle, 14, 2.3, star)).join("") +
    [22.5, 67.5, 112.5, 157.5, 202.5, 247.5, 292.5, 337.5]
      .map(
        (angle) =>
          `<path transform="rotate(${angle})" d="M4 0h6.4" stroke="${dust}" stroke-width="1.1"/>`,
      )
      .join("") +
    dot(0, 0, 3.6, ground) +
    dot(0, 0, 2.6, heart);
  return cells(
    { columns: 3, rows: 4, width: size, height: size * 0.87, shift: size / 2, seed: number },
    ground,
    (x, y, c) => {
      const bloom = place(
        x + c.around(1),
        y + c.around(1),
        c.around(14),
        c.between(0.9, 1.06),
        flower,
      );
      const between = Array.from({ length: 7 }, (_, step) => {
        const angle = (step / 7) * Math.PI * 2 + c.around(0.25);
        return dot(
          x + Math.cos(angle) * 19.5,
          y + Math.sin(angle) * 18,
          c.between(0.8, 1.35),
          step % 2 ? dust : star,
        );
      });
      return bloom + between.join("");
    },
  );
}
