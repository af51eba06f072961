import { chance } from "../chance.ts";
import type { Motif } from "../motif.ts";

/** Striped handloom of Klaten: warp threads in bundles, crossed by a paler weft. */
export function lurik(ground: string, threads: string[], number = 53): Motif {
  const c = chance(number);
  const width = 180;
  const height = 24;
  const stripes: string[] = [];
  for (let x = c.between(2, 8); x < width - 6; ) {
    const bundle = Math.floor(c.between(1, 4));
    const thick = c.between(1.2, 7.5);
    const colour = threads[Math.floor(c.next() * threads.length)] ?? ground;
    for (let at = 0; at < bundle && x < width - thick; at++) {
      stripes.push(
        `<rect x="${x.toFixed(1)}" width="${thick.toFixed(1)}" height="${height}" fill="${colour}"/>`,
      );
      x += thick + c.between(1, 2.4);
    }
    x += c.between(3, 13);
  }
  const weft = Array.from(
    { length: height / 2 },
    (_, at) =>
      `<rect y="${at * 2}" width="${width}" height="1" fill="#fff" fill-opacity="${c.between(0.03, 0.1).toFixed(2)}"/>`,
  );
  return {
    width,
    height,
    svg: `<rect width="${width}" height="${height}" fill="${ground}"/>${stripes.join("")}${weft.join("")}`,
  };
}
