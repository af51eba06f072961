/** A bounded number of seats, and whoever waits for one, first come first served. */
export type Seats = {
  /** As many as are free, `most` at most; where none is, `call` is called once when one is. */
  take(most: number, call: () => void): number;
  give(count: number): void;
};

export function makeSeats(free: number): Seats {
  const waiting: (() => void)[] = [];
  return {
    take(most, call) {
      const taken = Math.min(free, most);
      free -= taken;
      if (taken === 0) waiting.push(call);
      return taken;
    },
    give(count) {
      free += count;
      // Whoever is called may no longer want it.
      while (free > 0 && waiting.length > 0) waiting.shift()?.();
    },
  };
}
