import { expect, test } from "vitest";
import { loudness } from "./peaks.ts";

test("a waveform is as loud as the recording is, part by part", () => {
  expect(loudness(new Float32Array([0, 0.1, -0.5, 0.2, 0, 0]), 3)).toEqual([
    expect.closeTo(0.2),
    1,
    0,
  ]);
});

test("silence is flat", () => {
  expect(loudness(new Float32Array(8), 4)).toEqual([0, 0, 0, 0]);
});
