import { cardOf } from "./card-after.ts";
import type { LiveEvent } from "./events.ts";

/**
 * The stream comes in the order in which transactions began, so that none is stepped over. What
 * happened to one chat happened in the order of the numbers behind that: `<transaction>-<number>`.
 * Tells whether something that happened later to the same chat has been told already.
 */
export function createOrder() {
  const newest = new Map<string, number>();
  return (event: LiveEvent, place: string): boolean => {
    const id = cardOf(event)?.id;
    const number = Number(place.split("-")[1]);
    if (id === undefined || Number.isNaN(number)) return false;
    const last = newest.get(id) ?? 0;
    if (number > last) newest.set(id, number);
    return number < last;
  };
}
