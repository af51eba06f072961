import { expect, test } from "vitest";
import { problemOf, takesCaption } from "./limits.ts";

const megabyte = 1024 * 1024;
const file = (type: string, size: number) => ({ type, size });

test("a file that WhatsApp would refuse is refused before it is uploaded, by its own kind's limit", () => {
  expect(problemOf(file("image/jpeg", 5 * megabyte))).toBeNull();
  expect(problemOf(file("image/jpeg", 5 * megabyte + 1))).toEqual({
    name: "tooLarge",
    kind: "image",
    limitMb: 5,
  });
  expect(problemOf(file("video/mp4", 17 * megabyte))).toMatchObject({ kind: "video", limitMb: 16 });
  expect(problemOf(file("application/pdf", 99 * megabyte))).toBeNull();
  // What is shown as a document may be as large as one.
  expect(problemOf(file("image/tiff", 20 * megabyte))).toBeNull();
  expect(problemOf(file("text/plain", 0))).toEqual({ name: "empty" });
});

test("a sound takes no caption", () => {
  expect([takesCaption(file("audio/ogg", 1)), takesCaption(file("image/png", 1))]).toEqual([
    false,
    true,
  ]);
});
