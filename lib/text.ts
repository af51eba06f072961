import { z } from "zod";

/**
 * Text that is trimmed and then has so many characters at most: as people and JSON Schema count
 * them, not UTF-16, to which 😀 is two.
 */
export const textUpTo = (max: number, min = 1) =>
  z
    .string()
    .trim()
    .min(min)
    .check(({ value, issues }) => {
      // Never more characters than units, which are told at once.
      if (value.length <= max || [...value].length <= max) return;
      issues.push({
        code: "too_big",
        origin: "string",
        maximum: max,
        inclusive: true,
        input: value,
      });
    })
    .meta({ maxLength: max });
