import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { performance } from "node:perf_hooks";
import { build, isBuilt } from "./build.ts";
import { generate } from "./generate.ts";
import { root } from "./root.ts";
import { printFailure, StartError } from "./start-error.ts";
import { chromium } from "./test/chromium.ts";
import { type Counts, playwrightCounts, vitestCounts } from "./test/counts.ts";
import { layersCommand } from "./test/layers.ts";

const reports = mkdtempSync(join(tmpdir(), "sapa-reports-"));
const total: Counts = { passed: 0, failed: 0 };
const add = ({ passed, failed }: Counts) => {
  total.passed += passed;
  total.failed += failed;
};

// Some tools colour even what goes to a file.
const plain = process.stdout.isTTY ? {} : { NO_COLOR: "1" };
const colours = `--colors=${process.stdout.isTTY ? "force" : "off"}`;

class StepFailed extends Error {
  override name = "StepFailed";
}

function tool(path: string, ...args: string[]): [string, string[]] {
  return [process.execPath, [join(root, "node_modules", path), ...args]];
}

async function run([program, args]: [string, string[]], env = {}): Promise<void> {
  // Our Node first: whatever a tool starts by the name of `node` must run TypeScript too.
  const PATH = [join(root, "node_modules/.bin"), process.env.PATH].join(delimiter);
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...plain, PATH, NEXT_TELEMETRY_DISABLED: "1", ...env },
    stdio: "inherit",
  });
  const code = await new Promise((done) => child.once("close", done));
  if (code !== 0) throw new StepFailed();
}

async function step(name: string, work: () => Promise<void>): Promise<void> {
  console.log(`\n▸ ${name}`);
  const startedAt = performance.now();
  const seconds = () => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StepFailed)) printFailure(error);
    console.error(`✗ ${name} failed after ${seconds()}`);
    throw new StepFailed();
  }
  console.log(`✓ ${name}: ${seconds()}`);
}

async function check(): Promise<void> {
  await step("Format and lint", () => run(tool("@biomejs/biome/bin/biome", "ci", colours, ".")));
  await step("Types", async () => {
    await generate();
    // Next's own declarations (routes, stylesheets) are not in git.
    await run(tool("next/dist/bin/next", "typegen"));
    // What it kept of an earlier run sometimes makes it find a union "too complex" that isn't.
    await run(tool("typescript/bin/tsc", "--noEmit", "--incremental", "false"));
  });
  await step("Layers", () => run(layersCommand("err")));
}

async function unit(): Promise<void> {
  const report = join(reports, "vitest.json");
  try {
    await run(tool("vitest/vitest.mjs", "run"), { VITEST_JSON: report });
  } finally {
    add(vitestCounts(report));
  }
}

async function browser(): Promise<void> {
  if (!existsSync(join(root, "playwright.config.ts"))) {
    throw new StartError("There is no playwright.config.ts, so the browser tests cannot run.");
  }
  const report = join(reports, "playwright.json");
  const env = { CHROMIUM: chromium(console.log), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  try {
    await run(tool("@playwright/test/cli.js", "test", "--reporter=list,json"), env);
  } finally {
    add(playwrightCounts(report));
  }
}

try {
  await check();
  if (!process.argv.includes("--check")) {
    // Both of the next start the app as it ships.
    await step("Build", async () => {
      if (!isBuilt()) await build();
    });
    await step("Unit and integration tests", unit);
    await step("Browser tests", browser);
  }
} catch (error) {
  if (!(error instanceof StepFailed)) throw error;
  // A step that failed without a failing test is a failure all the same.
  total.failed = Math.max(1, total.failed);
  process.exitCode = 1;
} finally {
  rmSync(reports, { recursive: true, force: true });
  if (!process.argv.includes("--check")) {
    console.log(`\n${total.passed} passed, ${total.failed} failed`);
  }
}
