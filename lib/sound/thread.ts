import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parentPort, workerData } from "node:worker_threads";

/**
 * One run of ffmpeg, compiled to WebAssembly, in a thread of its own: it takes seconds of the
 * processor, and what it reads comes from outside. Whatever breaks, breaks in here.
 */
type Task = { input: Uint8Array; args: string[]; library: string };
type Core = {
  FS: { writeFile(path: string, bytes: Uint8Array): void; readFile(path: string): Uint8Array };
  exec(...args: string[]): number;
  setLogger(log: (line: { message: string }) => void): void;
};

const { input, args, library } = workerData as Task;
const lines: string[] = [];
// Made for a browser's worker, it looks for these.
Object.assign(globalThis, { self: globalThis, location: { href: "file:///" } });
// An optional package, and one without types: named from elsewhere, so that no bundler looks for it.
const { default: create } = (await import(/* turbopackIgnore: true */ library)) as {
  default: (options: object) => Promise<Core>;
};
// Beside it, and not asked for by name: a bundler would try to read it as a module.
const wasmBinary = readFileSync(
  createRequire(import.meta.url)
    .resolve(library)
    .replace(/\.js$/, ".wasm"),
);
const core = await create({ wasmBinary, print: () => {}, printErr: () => {} });
core.setLogger(({ message }) => lines.push(message));
core.FS.writeFile("in", input);
core.exec("-hide_banner", "-i", "in", ...args, "out");
let output: Uint8Array | null = null;
try {
  output = core.FS.readFile("out");
} catch {
  // It made nothing of it.
}
parentPort?.postMessage({ output, lines: lines.slice(-5) });
