import { ApiError } from "./api.ts";

/** What the API found wrong, by the field it stands in: `{ "name": "…" }`. */
export function fieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof ApiError)) return {};
  return Object.fromEntries(error.details.map(({ path, message }) => [path, message]));
}
