/**
 * Next bundles a module once per entry, so a plain module variable would exist several times in
 * one process. Pools, listeners and the job library must exist once.
 */
export function processWide<T>(name: string, make: () => T): T {
  const store = globalThis as unknown as Record<symbol, T | undefined>;
  const key = Symbol.for(`sapa.${name}`);
  store[key] ??= make();
  return store[key];
}
