import { existsSync } from "node:fs";
import { join } from "node:path";

/**
 * Whether Baileys is here: it is an optional dependency (its libsignal is GPL-3.0), and everything
 * else works without it.
 */
export const isInstalled = (root = process.cwd()): boolean =>
  existsSync(join(root, "node_modules/baileys/package.json"));
