import { z } from "zod";
import { AppError, type ErrorDetail, type Locale, type Sentence } from "#lib/errors.ts";
import { plainIssue } from "./plain-issue.ts";

const words = { id: z.locales.id().localeError, en: z.locales.en().localeError };
const headline = {
  id: "Ada isian yang tidak valid.",
  en: "Some of the input is not valid.",
};

/** Parses by the operation's schema; every wrong field is named, in the caller's language. */
export function validate<T extends z.ZodType>(
  schema: T,
  value: unknown,
  locale: Locale,
): z.output<T> {
  const result = schema.safeParse(value, {
    error: (issue) => {
      const own = (issue as { params?: Partial<Record<Locale, string>> }).params?.[locale];
      return own ?? plainIssue(issue)?.[locale] ?? words[locale](issue);
    },
  });
  if (result.success) return result.data;
  const details = result.error.issues.flatMap(detailsOf).slice(0, 50);
  throw new AppError("VALIDATION_ERROR", headline, { details });
}

const unknownField = { id: "Isian ini tidak dikenal.", en: "This field is unknown." };

/** The message was already made in the caller's language, so both say the same here. */
function detailsOf(issue: z.core.$ZodIssue): ErrorDetail[] {
  const path = issue.path.join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: path ? `${path}.${key}` : key,
      message: unknownField,
    }));
  }
  const own = (issue as { params?: Sentence }).params;
  return [{ path, message: own?.id ? own : { id: issue.message, en: issue.message } }];
}

/** A query string as an object; a repeated name keeps its last value. */
export function queryOf(request: Request): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, value] of new URL(request.url).searchParams) query[name] = value;
  return query;
}
