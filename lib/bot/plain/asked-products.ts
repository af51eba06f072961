import type { CatalogItem } from "../think.ts";
import { type Found, findProducts } from "./catalog.ts";
import type { Search } from "./reading.ts";
import { spellOut } from "./words.ts";

/** Products named in one breath: one of them, or several that fit. */
export type Group = { tokens: string[]; found: Found };

const joints = new Set([
  "dan",
  "sama",
  "and",
  "plus",
  "atau",
  "or",
  "terus",
  "serta",
  "dengan",
  "juga",
]);

/** "kain truntum sama kemeja parang" are two wishes. */
export function partsOf(typed: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const token of typed) {
    if (joints.has(token) || joints.has(spellOut(token))) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

const sameOne = (a: Found, b: Found) => a.items[0]?.id === b.items[0]?.id;

/**
 * Puts what was said next to what was said before: "kemeja parang" and then "yang navy" are one
 * product when a product has all of it, and two when none has.
 */
export function addProducts(
  groups: Group[],
  search: Search,
  part: string[],
  among: ReadonlySet<string> | null,
  accept: (found: Found) => boolean,
): boolean {
  const shown = among && findProducts(search, part, among);
  const found = shown ?? findProducts(search, part);
  if (!found || !(shown || accept(found))) return false;
  const before = groups.at(-1);
  if (before && !(before.found.exact && found.exact && !sameOne(before.found, found))) {
    const together = [...before.tokens, ...part];
    const joint = findProducts(search, together, among) ?? findProducts(search, together);
    if (joint && joint.covered >= before.found.covered + found.covered) {
      groups[groups.length - 1] = { tokens: together, found: joint };
      return true;
    }
  }
  groups.push({ tokens: part, found });
  return true;
}

/** A turn of each group in turn, so that a broad question does not push out a narrow one. */
export function interleave(groups: readonly CatalogItem[][], atMost: number): CatalogItem[] {
  const chosen = new Map<string, CatalogItem>();
  const narrowFirst = [...groups].sort((a, b) => Math.min(a.length, 2) - Math.min(b.length, 2));
  const longest = Math.max(0, ...groups.map((group) => group.length));
  for (let row = 0; row < longest && chosen.size < atMost; row++) {
    for (const group of narrowFirst) {
      const item = group[row];
      if (item && chosen.size < atMost) chosen.set(item.id, item);
    }
  }
  return [...chosen.values()];
}
