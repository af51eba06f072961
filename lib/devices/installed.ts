import { existsSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "#lib/errors.ts";

/**
 * Whether Baileys is here: it is an optional dependency (its libsignal is GPL-3.0), and everything
 * else works without it.
 */
export const isInstalled = (root = process.cwd()): boolean =>
  existsSync(join(root, "node_modules/baileys/package.json"));

/** Throws CHANNEL_UNSUPPORTED, with what to do. */
export function refuseWithoutBaileys(): void {
  if (isInstalled()) return;
  throw new AppError("CHANNEL_UNSUPPORTED", {
    id: "Perangkat WhatsApp Web tidak terpasang di server ini. Pasang dengan `npm install --include=optional`, lalu mulai ulang.",
    en: "WhatsApp Web devices are not installed on this server. Run `npm install --include=optional` and restart it.",
  });
}
