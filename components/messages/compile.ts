import compile from "icu-minify/compile";
import type { Messages } from "./messages.ts";

type Branch = { [name: string]: string | Branch };

/**
 * Messages as the browser's small formatter wants them. Done on the server, once: reading the
 * ICU syntax takes more code than the whole composer.
 */
export const compiled = (messages: Messages): Messages =>
  // Through JSON: React hands only plain objects to the browser, and the compiler makes bare ones.
  JSON.parse(JSON.stringify(compiledBranch(messages)));

function compiledBranch(branch: Branch): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(branch).map(([name, value]) => [
      name,
      typeof value === "string" ? compile(value) : compiledBranch(value),
    ]),
  );
}
