import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "../root.ts";

const hook = join(root, "scripts/test/typescript-6.mjs");
const cruiser = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
export const layers = ["app", "components", "lib", "prisma", "scripts", "instrumentation.ts"];

/** The command that checks which way imports go, in the folder it is run in. */
export function layersCommand(
  format: "err" | "json",
  folders = layers.filter((folder) => existsSync(join(root, folder))),
): [program: string, args: string[]] {
  const options = ["--config", ".dependency-cruiser.cjs", "--output-type", format];
  return [process.execPath, ["--import", hook, cruiser, ...options, ...folders]];
}
