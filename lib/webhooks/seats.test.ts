import { expect, test } from "vitest";
import { makeSeats } from "./seats.ts";

test("there are never more taken than there are, and whoever waits is called in order", () => {
  const seats = makeSeats(3);
  const called: string[] = [];
  expect(seats.take(2, () => {})).toBe(2);
  expect(seats.take(2, () => {})).toBe(1);
  const wait = (name: string) =>
    seats.take(1, () => {
      called.push(name);
      seats.take(1, () => {});
    });
  expect([wait("first"), wait("second")]).toEqual([0, 0]);
  seats.give(1);
  expect(called).toEqual(["first"]);
  seats.give(1);
  expect(called).toEqual(["first", "second"]);
});

test("a seat that the one who is called no longer wants goes to the next", () => {
  const seats = makeSeats(1);
  seats.take(1, () => {});
  const called: string[] = [];
  seats.take(1, () => called.push("gone"));
  seats.take(1, () => called.push("next"));
  seats.give(1);
  expect(called).toEqual(["gone", "next"]);
});
