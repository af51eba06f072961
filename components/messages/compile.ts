import compile from "icu-minify/compile";

type Branch = { [name: string]: string | Branch };

/**
 * Messages as the browser's small formatter wants them. Done on the server, once: reading the
 * ICU syntax takes more code than the whole composer.
 */
export const compiled = <T extends object>(messages: T): T =>
  // Through JSON: React hands only plain objects to the browser, and the compiler makes bare ones.
  JSON.parse(JSON.stringify(compiledBranch(messages as Branch)));

function compiledBranch(branch: Branch): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(branch).map(([name, value]) => [
      name,
      typeof value === "string" ? compile(value) : compiledBranch(value),
    ]),
  );
}
