import { realpathSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root, wherever it was started from. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** True when the file with this import.meta.url is what Node was asked to run. */
export function isMain(moduleUrl: string): boolean {
  const started = process.argv[1];
  return started !== undefined && realpathSync(started) === realpathSync(fileURLToPath(moduleUrl));
}
