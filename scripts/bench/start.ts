import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../postgres/credentials.ts";
import { root } from "../root.ts";
import { memoryMb } from "./cpu.ts";

const notBrought = new Set([".next", ".data", ".git", "node_modules", "output"]);
const idleS = 45;

/**
 * `npm start` as after an installation, in a copy without build or data; again, when both are
 * there; and what app and PostgreSQL take up together when nobody has asked for anything since.
 */
export async function start(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), "sapa-start-"));
  try {
    cpSync(root, dir, {
      recursive: true,
      filter: (path) => !notBrought.has(path.split("/").at(-1) ?? ""),
    });
    // Hard links: packages are installed already, and their files are not what is measured.
    await once(spawn("cp", ["-al", join(root, "node_modules"), dir]), "exit");
    const port = await freePort();
    for (const [how, goal] of [
      ["cold", 60],
      ["warm", 5],
    ] as const) {
      const began = performance.now();
      const app = await begin(dir, port);
      const seconds = (performance.now() - began) / 1_000;
      console.log(`  ${how} start: ${seconds.toFixed(1)} s (goal ${goal})`);
      if (how === "warm") await tellMemory(app);
      app.kill("SIGTERM");
      await once(app, "exit");
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function begin(dir: string, port: number): Promise<ChildProcess> {
  const env = { ...process.env, PORT: String(port), DATA_DIR: join(dir, ".data") };
  const child = spawn(process.execPath, [join(dir, "scripts/start.mjs")], {
    cwd: dir,
    env: { ...env, DATABASE_URL: "", APP_URL: "" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  // Read on to the end: whoever writes into a pipe that was closed dies of it.
  await new Promise<void>((ready, failed) => {
    child.once("exit", () => failed(new Error(`npm start ended:\n${said}`)));
    child.stdout?.on("data", (chunk: Buffer) => {
      said += chunk;
      if (said.includes("Sapa is ready")) ready();
    });
  });
  const answer = await fetch(`http://localhost:${port}/login`);
  if (!answer.ok) throw new Error(`/login answered ${answer.status}`);
  return child;
}

async function tellMemory(app: ChildProcess): Promise<void> {
  await pause(idleS * 1_000);
  const total = memoryMb(app.pid ?? 0);
  const told = total === null ? "not told on this system" : `${Math.round(total)} MB`;
  console.log(`  idle memory, all processes: ${told} (goal 400)`);
}
