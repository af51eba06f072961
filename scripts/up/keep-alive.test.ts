import { EventEmitter, once } from "node:events";
import { expect, test } from "vitest";
import { Backoff } from "./backoff.ts";
import { type Ending, keepAlive } from "./keep-alive.ts";

/** Something that runs until the test ends it. */
function thing() {
  const events = new EventEmitter();
  return {
    onExit: (callback: (ending: Ending) => void) => void events.once("exit", callback),
    die: (ending: Ending) => events.emit("exit", ending),
  };
}

const killed: Ending = { code: null, signal: "SIGKILL" };

test("starts again what died, saying so, and again when that fails", async () => {
  const first = thing();
  const second = thing();
  const said: string[] = [];
  const back = new EventEmitter();
  let attempts = 0;
  keepAlive(first, {
    name: "The app",
    start: async () => {
      attempts += 1;
      if (attempts === 1) throw new Error("no memory");
      return second;
    },
    started: async (running) => void setImmediate(() => back.emit("started", running)),
    log: (line) => said.push(line),
    signal: new AbortController().signal,
  });
  const started = once(back, "started");
  first.die(killed);
  expect(await started).toEqual([second]);
  expect(said).toEqual([
    "The app ended unexpectedly (SIGKILL); starting it again in 0.3 s",
    "The app ended unexpectedly (no memory); starting it again in 0.5 s",
    "The app is back",
  ]);
});

test("lets the dead rest once everything is to stop", async () => {
  const only = thing();
  const ending = new AbortController();
  const said: string[] = [];
  keepAlive(only, {
    name: "The app",
    start: () => Promise.reject(new Error("must not be called")),
    started: async () => {},
    log: (line) => said.push(line),
    signal: ending.signal,
  });
  ending.abort();
  only.die(killed);
  expect(said).toEqual([]);
});

test("doubles the pause up to half a minute, and forgets after a calm one", () => {
  const backoff = new Backoff();
  const pauses = Array.from({ length: 9 }, () => backoff.nextMs(1_000_000));
  expect(pauses).toEqual([250, 500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
  expect(backoff.nextMs(1_000_000 + 60_001)).toBe(250);
});
