import { expect, test } from "vitest";
import { z } from "zod";
import { textUpTo } from "./text.ts";

const Text = textUpTo(4);
const codes = (value: string) => Text.safeParse(value).error?.issues.map(({ code }) => code);

test("a character is one, in whatever script, once the text is trimmed", () => {
  for (const right of ["a", "abcd", "😀😀😀😀", "  abcd\n", "ꦲꦤꦕꦫ"]) {
    expect(Text.parse(right), right).toBe(right.trim());
  }
  for (const long of ["abcde", "😀😀😀😀😀", "a b c"])
    expect(codes(long), long).toEqual(["too_big"]);
  for (const empty of ["", "  \n"]) expect(codes(empty)).toEqual(["too_small"]);
  expect(textUpTo(4, 0).parse("  ")).toBe("");
});

test("it is told in words as any other length, and stands in the document", () => {
  const said = Text.safeParse("abcde", { error: z.locales.en().localeError }).error?.issues[0];
  expect(said?.message).toBe(z.string().max(4).safeParse("abcde").error?.issues[0]?.message);
  expect(z.toJSONSchema(Text.optional())).toMatchObject({ minLength: 1, maxLength: 4 });
});
