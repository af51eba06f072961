import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { root } from "../root.ts";
import { StartError } from "../start-error.ts";

const seedPath = join(root, "prisma/seed.ts");
const noteIn = (dataDir: string) => join(dataDir, "demo-login");
const unfinishedIn = (dataDir: string) => join(dataDir, "demo-unfinished");

/**
 * Whether only this machine is meant to use it. The demo's password stands in the README, so an
 * address that others can reach starts empty, and its first to register is its owner.
 */
export function isLocal(appUrl: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\]|.+\.localhost)$/.test(new URL(appUrl).hostname);
}

/** True for an empty database, and for one whose filling was broken off. */
export async function wantsSeed(dataDir: string, databaseUrl: string): Promise<boolean> {
  if (!existsSync(seedPath)) return false;
  if (existsSync(unfinishedIn(dataDir))) return true;
  // Row-level security hides every tenant from the login itself.
  const options = "-c role=sapa_root";
  const client = new pg.Client({ connectionString: databaseUrl, options });
  await client.connect();
  try {
    const { rows } = await client.query("SELECT EXISTS (SELECT FROM tenants) AS found");
    return rows[0].found === false;
  } finally {
    await client.end();
  }
}

/** What the seed said of its demo login, or undefined where there is no demo. */
export function demoLogin(dataDir: string): string | undefined {
  return existsSync(noteIn(dataDir)) ? readFileSync(noteIn(dataDir), "utf8").trim() : undefined;
}

/** Fills an empty database with the demo shop. */
export async function seed(
  dataDir: string,
  environment: Record<string, string>,
  signal: AbortSignal,
): Promise<void> {
  writeFileSync(unfinishedIn(dataDir), "");
  const child = spawn(process.execPath, [seedPath], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  signal.addEventListener("abort", () => child.kill("SIGKILL"), { once: true });
  let said = "";
  let complained = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  child.stderr.on("data", (chunk) => {
    complained += chunk;
  });
  const code = await new Promise((done) => child.once("close", done));
  signal.throwIfAborted();
  if (code !== 0) throw new StartError(`The demo shop could not be created:\n${complained.trim()}`);
  const line = said.trim().split("\n").at(-1) ?? "";
  if (line !== "") writeFileSync(noteIn(dataDir), `${line}\n`, { mode: 0o600 });
  rmSync(unfinishedIn(dataDir), { force: true });
}
