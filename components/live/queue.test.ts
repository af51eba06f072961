import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createQueue } from "./queue.ts";

let taken: string[][];
let queue: ReturnType<typeof createQueue<string>>;
const tab = { visibilityState: "visible" };
const pressKey = () => window.dispatchEvent(new Event("keydown"));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("document", tab);
  vi.stubGlobal("requestAnimationFrame", (draw: () => void) => setTimeout(draw, 16));
  tab.visibilityState = "visible";
  vi.setSystemTime(0);
  vi.advanceTimersByTime(10_000);
  taken = [];
  queue = createQueue((heard) => taken.push(heard));
});

afterEach(() => {
  queue.stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("what the browser hears", () => {
  it("is taken in at once where it comes alone", () => {
    queue.add("a");
    vi.advanceTimersByTime(1_000);
    queue.add("b");
    expect(taken).toEqual([["a"], ["b"]]);
  });

  it("is taken in together, in its order, where it comes within one frame", () => {
    for (const one of ["a", "b", "c", "d"]) queue.add(one);
    expect(taken).toEqual([["a"]]);
    vi.advanceTimersByTime(16);
    expect(taken).toEqual([["a"], ["b", "c", "d"]]);
  });

  it("is taken in right behind the glyph of a key while somebody writes, never before it", () => {
    pressKey();
    vi.advanceTimersByTime(100);
    for (const one of ["a", "b", "c"]) {
      queue.add(one);
      vi.advanceTimersByTime(30);
    }
    pressKey();
    queue.add("d");
    expect(taken).toEqual([]);
    vi.advanceTimersByTime(17);
    expect(taken).toEqual([["a", "b", "c", "d"]]);
    queue.add("e");
    vi.advanceTimersByTime(100);
    expect(taken).toHaveLength(1);
    pressKey();
    vi.advanceTimersByTime(17);
    expect(taken).toEqual([["a", "b", "c", "d"], ["e"]]);
  });

  it("waits no longer than a blink where no other key follows", () => {
    pressKey();
    vi.advanceTimersByTime(100);
    queue.add("a");
    vi.advanceTimersByTime(149);
    expect(taken).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(taken).toEqual([["a"]]);
    vi.advanceTimersByTime(1_000);
    queue.add("b");
    expect(taken).toEqual([["a"], ["b"]]);
  });

  it("waits for nothing in a tab that is not seen, whose timers may be a minute late", () => {
    tab.visibilityState = "hidden";
    queue.add("a");
    queue.add("b");
    expect(taken).toEqual([["a"], ["b"]]);
  });

  it("is not lost when the stream is closed", () => {
    queue.add("a");
    queue.add("b");
    queue.stop();
    expect(taken.flat()).toEqual(["a", "b"]);
  });
});
