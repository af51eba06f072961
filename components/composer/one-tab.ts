/**
 * Two tabs of one person know of the same unsent message; only one of them at a time may have it
 * in hand. Where the browser has no locks (it wants HTTPS for them), the server's idempotency key
 * alone sees to it that nothing is said twice.
 */
export async function inOneTab<T>(
  name: string,
  /** `waited`: another tab had it first, and may have done it. */
  work: (waited: boolean) => Promise<T>,
): Promise<T> {
  if (!locks()) return work(false);
  const lock = `sapa.${name}`;
  const options = { ifAvailable: true } as const;
  const done = await navigator.locks.request(lock, options, async (free) =>
    free ? { result: await work(false) } : null,
  );
  return done ? done.result : navigator.locks.request(lock, () => work(true));
}

/** Has it until it is let go of, or null: another tab has it. */
export function holdInOneTab(name: string): Promise<(() => void) | null> {
  if (!locks()) return Promise.resolve(() => {});
  return new Promise((resolve) => {
    const held = (lock: Lock | null) =>
      lock ? new Promise<void>((letGo) => resolve(letGo)) : resolve(null);
    navigator.locks
      .request(`sapa.${name}`, { ifAvailable: true }, held)
      .catch(() => resolve(() => {}));
  });
}

const locks = (): boolean => typeof navigator !== "undefined" && "locks" in navigator;
