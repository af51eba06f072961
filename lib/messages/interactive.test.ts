import { expect, test } from "vitest";
import { SendMessage } from "./schema.ts";

const button = (title: string, id = title) => ({ type: "reply", reply: { id, title } });
const buttons = (...all: object[]) => ({
  type: "button",
  body: { text: "Pilih ukuran" },
  action: { buttons: all },
});
const row = (title: string, id = title) => ({ id, title });
const list = (...sections: object[]) => ({
  type: "list",
  body: { text: "Pilih" },
  action: { button: "Lihat", sections },
});
const takes = (interactive: object) => SendMessage.safeParse({ interactive }).success;
const rows = (count: number, from = 0) =>
  Array.from({ length: count }, (_, n) => row(`Baris ${from + n}`));

test("up to three buttons with short titles of their own", () => {
  expect(takes(buttons(button("S"), button("M"), button("L")))).toBe(true);
  expect(takes(buttons())).toBe(false);
  expect(takes(buttons(button("S"), button("M"), button("L"), button("XL")))).toBe(false);
  expect(takes(buttons(button("x".repeat(20))))).toBe(true);
  expect(takes(buttons(button("x".repeat(21))))).toBe(false);
  expect(takes(buttons(button("S", "1"), button("M", "1")))).toBe(false);
  expect(takes(buttons(button("S", "1"), button("S", "2")))).toBe(false);
});

test("a body of 1,024 characters under buttons, 4,096 over a list", () => {
  const withBody = (kind: object, length: number) => ({
    ...kind,
    body: { text: "x".repeat(length) },
  });
  expect(takes(withBody(buttons(button("S")), 1_024))).toBe(true);
  expect(takes(withBody(buttons(button("S")), 1_025))).toBe(false);
  expect(takes(withBody(list({ rows: rows(1) }), 4_096))).toBe(true);
  expect(takes(withBody(list({ rows: rows(1) }), 4_097))).toBe(false);
});

test("ten rows in all, in sections that have titles when there are several", () => {
  expect(takes(list({ rows: rows(10) }))).toBe(true);
  expect(takes(list({ rows: rows(11) }))).toBe(false);
  expect(takes(list({ title: "A", rows: rows(5) }, { title: "B", rows: rows(5, 5) }))).toBe(true);
  expect(takes(list({ title: "A", rows: rows(6) }, { title: "B", rows: rows(5, 6) }))).toBe(false);
  expect(takes(list({ rows: rows(1) }, { rows: rows(1, 1) }))).toBe(false);
  expect(takes(list({ rows: [row("A", "1"), row("B", "1")] }))).toBe(false);
  expect(takes(list({ rows: [{ ...row("A"), description: "x".repeat(73) }] }))).toBe(false);
});

test("exactly one kind of content; a file may be captioned, or be a template's header", () => {
  const takesBody = (body: object) => SendMessage.safeParse(body).success;
  expect(takesBody({ text: "a", mediaId: "m" })).toBe(true);
  expect(takesBody({ templateId: "t", mediaId: "m" })).toBe(true);
  expect(takesBody({ text: "a", templateId: "t" })).toBe(false);
  expect(takesBody({ mediaId: "m", productId: "p" })).toBe(false);
  expect(takesBody({ text: "a", interactive: buttons(button("S")) })).toBe(false);
  expect(takesBody({ replyTo: "r" })).toBe(false);
  expect(takes({ type: "carousel" })).toBe(false);
});
