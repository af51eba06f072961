export type Chance = {
  /** 0 ≤ x < 1 */
  next(): number;
  between(low: number, high: number): number;
  /** 0 ± spread */
  around(spread: number): number;
};

/** Always the same "random" for the same seed, so that every demo shop sells the same cloth. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number) => low + (high - low) * next();
  return { next, between, around: (spread) => between(-spread, spread) };
}
