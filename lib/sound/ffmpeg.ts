import { createRequire } from "node:module";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import pLimit from "p-limit";
import { processWide } from "#lib/process-wide.ts";

/** From the project's folder, not from this file: the server's code lies bundled elsewhere. */
const entry = () => join(process.cwd(), "lib/sound/thread.ts");
const timeoutMs = 60_000;
/** Each takes a core and a fifth of a gigabyte. */
const oneAtATime = () => processWide("ffmpeg runs", () => pLimit(1));

/** The package is optional: an installation may be without it. */
export function hasFfmpeg(): boolean {
  try {
    createRequire(join(process.cwd(), "package.json")).resolve("@ffmpeg/core");
    return true;
  } catch {
    return false;
  }
}

/** `ffmpeg -i <input> <args> <output>`; null: nothing could be made of it. */
export const runFfmpeg = (input: Uint8Array, args: string[]): Promise<Uint8Array | null> =>
  oneAtATime()(() => run(input, args));

function run(input: Uint8Array, args: string[]): Promise<Uint8Array | null> {
  return new Promise((resolve) => {
    const worker = new Worker(entry(), {
      workerData: { input, args, library: "@ffmpeg/core" },
      env: {},
      execArgv: ["--no-warnings"],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    worker.stdout.resume();
    worker.stderr.resume();
    const timer = setTimeout(() => settle(null), timeoutMs);
    const settle = (output: Uint8Array | null) => {
      clearTimeout(timer);
      resolve(output && output.byteLength > 0 ? output : null);
      void worker.terminate();
    };
    worker.once("message", ({ output }: { output: Uint8Array | null }) => settle(output));
    worker.once("error", () => settle(null));
    worker.once("exit", () => settle(null));
  });
}
