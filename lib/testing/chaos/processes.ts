import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { openSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");

export type Running = {
  pid: number;
  /** At once and without a word: `kill -9`. */
  kill(): Promise<void>;
  stop(): Promise<void>;
};

/** Where it is started from, and what is loaded before it. */
export type Place = { cwd?: string; preload?: string };

/** The app as `npm start` serves it, in a process of its own; resolves when it answers. */
export async function startApp(
  env: Record<string, string>,
  logFile: string,
  { cwd = root, preload }: Place = {},
): Promise<Running> {
  const out = openSync(logFile, "a");
  const before = preload ? ["--import", preload] : [];
  const child = spawn(process.execPath, [...before, join(root, "scripts/serve.ts")], {
    cwd,
    env: { ...process.env, ...env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", out, out, "ipc"],
  });
  const ready = once(child, "message").then(() => true);
  const ended = once(child, "exit").then(() => false);
  if (!(await Promise.race([ready, ended]))) {
    throw new Error(`The app did not start:\n${readFileSync(logFile, "utf8").slice(-2_000)}`);
  }
  return running(child);
}

/** Meta's side, which outlives the app and writes down what it was asked. */
export async function startGraph(
  options: Record<string, string>,
): Promise<Running & { url: string }> {
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const child = spawn(process.execPath, [join(root, "lib/testing/fake-graph/main.ts"), ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(child.stdout as NodeJS.ReadableStream, "data")) as [Buffer];
  const { url } = JSON.parse(line.toString()) as { url: string };
  return { ...running(child), url };
}

function running(child: ChildProcess): Running {
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  };
  return { pid: child.pid ?? 0, kill: () => end("SIGKILL"), stop: () => end("SIGTERM") };
}
