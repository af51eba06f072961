import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { StartError } from "../start-error.ts";

export type Account = { uid: number; gid: number };

function idOf(name: string, flag: "-u" | "-g"): number | undefined {
  try {
    const printed = execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] });
    const id = Number(printed.toString().trim());
    return Number.isInteger(id) && id > 0 ? id : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The account PostgreSQL runs under, or undefined for our own. PostgreSQL refuses to run as root,
 * so root lends it another account: the one that already owns the data, or `postgres` or `nobody`.
 */
export function postgresAccount(clusterDir: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(clusterDir, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of ["postgres", "nobody"]) {
    const uid = idOf(name, "-u");
    const gid = idOf(name, "-g");
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  throw new StartError(
    "PostgreSQL cannot run as root and this system has neither a `postgres` nor a `nobody` account: start Sapa as an ordinary user.",
  );
}
