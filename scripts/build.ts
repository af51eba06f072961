import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { outputHash } from "./build/output.ts";
import { generate } from "./generate.ts";
import { isMain, root } from "./root.ts";
import { printFailure, StartError } from "./start-error.ts";

const distDir = join(root, ".next");
const stampPath = join(distDir, "sapa-build");

// Everything else may be imported by a page.
const notBuilt = new Set(["node_modules", "scripts", "e2e", "bench", "docs", "test-results"]);
const isSource = (name: string) =>
  !name.startsWith(".") && !notBuilt.has(name) && !/\.(test\.tsx?|md|sql|tsbuildinfo)$/.test(name);

function* sources(dir: string): Generator<string> {
  const entries = readdirSync(join(root, dir), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!isSource(entry.name) || entry.name === "next-env.d.ts") continue;
    const path = join(dir, entry.name);
    if (path === join("lib", "db", "generated")) continue;
    if (entry.isDirectory()) yield* sources(path);
    else if (entry.isFile()) yield path;
  }
}

/** The stamp of a whole build: what it was made of, and what it came to. */
const stampOf = (sourceHash: string) => `${sourceHash}\n${outputHash(distDir)}\n`;

/** What the build is made of. By content: a checkout gives files any time it likes. */
function buildHash(): string {
  const hash = createHash("sha256").update(process.version);
  for (const path of sources("")) hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  const baked = Object.entries(process.env).filter(([name]) => name.startsWith("NEXT_PUBLIC_"));
  return hash.update(JSON.stringify(baked.sort())).digest("hex");
}

/** Whether all of the build is there, and of these very sources. */
export function isBuilt(): boolean {
  return existsSync(stampPath) && readFileSync(stampPath, "utf8") === stampOf(buildHash());
}

/** Builds the app; `signal` gives up, so that Ctrl-C need not wait for a compiler. */
export async function build(signal?: AbortSignal): Promise<void> {
  const hash = buildHash();
  // A build that is broken off leaves a mixture, which must not pass for the one before.
  rmSync(stampPath, { force: true });
  const cli = join(root, "node_modules/next/dist/bin/next");
  const child = spawn(process.execPath, [cli, "build"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const give = () => child.kill("SIGKILL");
  signal?.addEventListener("abort", give);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  const code = await new Promise((done) => child.once("close", done));
  signal?.removeEventListener("abort", give);
  signal?.throwIfAborted();
  if (code !== 0) {
    throw new StartError(`The build failed:\n${output.trim().split("\n").slice(-40).join("\n")}`);
  }
  writeFileSync(stampPath, stampOf(hash));
}

if (isMain(import.meta.url)) {
  try {
    await generate();
    await build();
    console.log("Built");
  } catch (error) {
    printFailure(error);
    process.exitCode = 1;
  }
}
