import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { StartError } from "../start-error.ts";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";

export type Cluster = { dir: string; account: Account | undefined; binaries: Binaries };

/**
 * How the cluster's directory is named to PostgreSQL. Another account may not pass through the
 * folders above it (a clone under /root, mode 700): it is started inside, and told "here".
 */
export function dirArgument(cluster: Cluster): string {
  return cluster.account && process.platform === "linux" ? "/proc/self/cwd" : cluster.dir;
}

/** C.UTF-8 makes text search and trigrams see letters beyond ASCII; not every system has it. */
const characterTypes = ["C.UTF-8", "C"];

export function processOptions(cluster: Cluster) {
  const { account, dir } = cluster;
  // The operator's own PGDATA, PGPORT or locale must not steer our server.
  const env: NodeJS.ProcessEnv = { ...process.env, LANG: "C", TZ: "UTC" };
  for (const name of Object.keys(env)) if (/^(PG|LC_)/.test(name)) delete env[name];
  return { cwd: dir, env, ...account };
}

function lastLine(result: SpawnSyncReturns<string>): string {
  if (result.error) return result.error.message;
  const lines = result.stderr.trim().split("\n");
  const telling = lines.findLast((line) => /error|fatal|could not|no space/i.test(line));
  return (telling ?? lines.at(-1) ?? `exit code ${result.status}`).trim();
}

/** Builds the cluster beside its place and moves it there, so a crash leaves no half of one. */
export function createCluster(cluster: Cluster): void {
  const draft: Cluster = { ...cluster, dir: `${cluster.dir}.new` };
  let reason = "";
  for (const characterType of characterTypes) {
    rmSync(draft.dir, { recursive: true, force: true });
    mkdirSync(draft.dir, { mode: 0o700 });
    if (cluster.account) chownSync(draft.dir, cluster.account.uid, cluster.account.gid);
    const args = ["-D", dirArgument(draft), "-U", "postgres", "-A", "trust", "-E", "UTF8"];
    const locale = ["--locale-provider=icu", "--icu-locale=und", "--locale=C"];
    const result = spawnSync(
      cluster.binaries.initdb,
      [...args, ...locale, `--lc-ctype=${characterType}`],
      { ...processOptions(draft), encoding: "utf8" },
    );
    if (result.status === 0) {
      closeDoors(draft);
      renameSync(draft.dir, cluster.dir);
      return;
    }
    reason = lastLine(result);
  }
  rmSync(draft.dir, { recursive: true, force: true });
  throw new StartError(`PostgreSQL could not create its data in ${cluster.dir}: ${reason}.`);
}

// Only over the loopback and only with a password; the superuser has none, so it cannot log in.
function closeDoors(cluster: Cluster): void {
  const rules = ["host all all 127.0.0.1/32 scram-sha-256", "host all all ::1/128 scram-sha-256"];
  writeFileSync(join(cluster.dir, "pg_hba.conf"), `${rules.join("\n")}\n`);
}

/**
 * Gives the app its login and database while the server is down, so that no superuser ever needs a
 * password. The login is no superuser (row-level security would be void for it) and may be set
 * again at any time, which also repairs a lost password.
 */
export function provision(cluster: Cluster, password: string): void {
  const statements = [
    "CREATE ROLE sapa LOGIN",
    `ALTER ROLE sapa LOGIN NOSUPERUSER NOBYPASSRLS CREATEDB CREATEROLE PASSWORD '${password}'`,
    "CREATE DATABASE sapa OWNER sapa",
  ];
  const result = spawnSync(
    cluster.binaries.postgres,
    ["--single", "-D", dirArgument(cluster), "postgres"],
    { ...processOptions(cluster), encoding: "utf8", input: `${statements.join("\n")}\n` },
  );
  if (result.status !== 0) {
    throw new StartError(`PostgreSQL could not prepare its data: ${lastLine(result)}.`);
  }
}

export function clusterExists(cluster: Cluster): boolean {
  return existsSync(join(cluster.dir, "PG_VERSION"));
}

export function clusterVersion(cluster: Cluster): string {
  return readFileSync(join(cluster.dir, "PG_VERSION"), "utf8").trim();
}
