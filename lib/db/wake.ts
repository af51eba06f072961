import { processWide } from "#lib/process-wide.ts";
import { pool } from "./pool.ts";

type Hear = () => void;
const own = () => processWide("own ears", () => new Map<string, Set<Hear>>());

/** For what this process must not learn by way of the database: calls back as it has committed. */
export function hearOwn(name: string, hear: Hear): void {
  own().set(name, (own().get(name) ?? new Set()).add(hear));
}

const pending = () => processWide("wake", () => new Set<string>());

/**
 * Tells every process that there is something new in these queues or streams. After the commit
 * and coalesced: a NOTIFY inside a transaction takes a global lock at its commit. Losing one is
 * harmless, because everyone also looks by themselves every few seconds.
 */
export function wakeOthers(names: Iterable<string>): void {
  const waiting = pending();
  const first = waiting.size === 0;
  for (const name of names) {
    waiting.add(name);
    for (const hear of own().get(name) ?? []) hear();
  }
  if (!first || waiting.size === 0) return;
  setImmediate(() => {
    const payload = [...waiting].join(",");
    waiting.clear();
    pool()
      .query("SELECT pg_notify('sapa', $1)", [payload])
      .catch(() => {});
  });
}
