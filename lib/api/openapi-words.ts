import type { z } from "zod";

/** What any operation may be refused with, on either surface. */
const refusals: Record<string, string> = {
  "400": "The request is malformed.",
  "401": "No valid credential.",
  "403": "The credential may not do this.",
  "404": "No such object.",
  "409": "The current state forbids it.",
  "413": "The body is too large.",
  "422": "The channel cannot do this, or an Idempotency-Key was used for another request.",
  "429": "Too many requests; `Retry-After` says when.",
  "500": "Our mistake.",
  "503": "A dependency is down; `Retry-After` says when.",
};

export const refusalsOf = (
  get: boolean,
  schema: z.ZodType,
  exampleOf: (status: string, description: string) => object,
) =>
  Object.fromEntries(
    Object.entries(refusals)
      .filter(([status]) => !get || !["409", "413"].includes(status))
      .map(([status, description]) => [
        status,
        {
          description,
          content: { "application/json": { schema, example: exampleOf(status, description) } },
        },
      ]),
  );

/** `POST /conversations/{id}/messages` → `postConversationsByIdMessages`. */
export function operationId(path: string, method: string): string {
  const words = path.split("/").filter(Boolean);
  return [method.toLowerCase(), ...words.map(named)]
    .join("-")
    .replace(/[-.](\w)/g, (_, letter: string) => letter.toUpperCase());
}

const named = (word: string) =>
  word.startsWith("{") ? `by-${word === "{phone}" ? "phone" : "id"}` : word;
