import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export const secretIn = (dataDir: string) => join(dataDir, "nextauth-secret");

/** The secret that signs sessions and encrypts tokens: made once, then kept beside the data. */
export function keptSecret(dataDir: string): string {
  const path = secretIn(dataDir);
  if (existsSync(path)) {
    const kept = readFileSync(path, "utf8").trim();
    if (kept.length >= 32) return kept;
  }
  const secret = randomBytes(32).toString("base64url");
  // Renamed into place: a crash must not leave half a secret, for what it encrypted would be lost.
  writeFileSync(`${path}.${process.pid}`, `${secret}\n`, { mode: 0o600 });
  renameSync(`${path}.${process.pid}`, path);
  return secret;
}
