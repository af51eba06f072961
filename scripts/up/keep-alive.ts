import { setTimeout as pause } from "node:timers/promises";
import { Backoff } from "./backoff.ts";

export type Ending = { code: number | null; signal: NodeJS.Signals | null };
type Watched = { onExit(callback: (ending: Ending) => void): void };

const seconds = (ms: number) => `${Math.round(ms / 100) / 10} s`;

export type KeepAliveOptions<T> = {
  name: string;
  start: () => Promise<T>;
  started: (running: T) => Promise<void>;
  log: (line: string) => void;
  /** Aborted when everything is to stop: nothing is started again then. */
  signal: AbortSignal;
};

/** Starts something again whenever it ends by itself, with growing pauses. */
export function keepAlive<T extends Watched>(first: T, options: KeepAliveOptions<T>): void {
  const { name, start, started, log, signal } = options;
  const backoff = new Backoff();
  const watch = (running: T) =>
    running.onExit((ending) => {
      if (!signal.aborted) void revive(ending.signal ?? `exit code ${ending.code}`);
    });
  const revive = async (how: string) => {
    const pauseMs = backoff.nextMs();
    log(`${name} ended unexpectedly (${how}); starting it again in ${seconds(pauseMs)}`);
    await pause(pauseMs);
    if (signal.aborted) return;
    try {
      const running = await start();
      watch(running);
      await started(running);
      log(`${name} is back`);
    } catch (error) {
      if (!signal.aborted) await revive(error instanceof Error ? error.message : String(error));
    }
  };
  watch(first);
}
