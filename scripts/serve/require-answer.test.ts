import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { build, isBuilt } from "../build.ts";
import { freePort } from "../postgres/credentials.ts";
import { root } from "../root.ts";

let dir: string;
// The app as it ships; half a minute, unless it is there already.
beforeAll(async () => {
  if (!isBuilt()) await build();
}, 600_000);
beforeEach(() => {
  dir = mkdtempSync(join(root, ".next/cache/sapa-broken-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** Serves what is built, until it says that it is ready or ends. */
async function serve() {
  const dataDir = mkdtempSync(join(tmpdir(), "sapa-serve-"));
  const port = await freePort();
  const settings = {
    PORT: String(port),
    APP_URL: `http://localhost:${port}`,
    DATA_DIR: dataDir,
    NODE_ENV: "production" as const,
  };
  const child = spawn(process.execPath, [join(root, "scripts/serve.ts")], {
    env: { ...process.env, ...settings },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let stderr = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    stderr += chunk;
  });
  const ended = once(child, "close");
  const ready = once(child, "message").then(() => true);
  const isReady = await Promise.race([ready, ended.then(() => false)]);
  if (isReady) child.kill("SIGTERM");
  const [code] = await ended;
  rmSync(dataDir, { recursive: true, force: true });
  return { isReady, code, stderr };
}

for (const [lost, how] of [
  ["BUILD_ID", "Next cannot prepare"],
  ["server/instrumentation.js", "Next would serve it without our workers"],
  ["server/chunks", "Next prepares, and cannot answer"],
] as const) {
  test(`without ${lost} of the build (${how}) the app is not ready, but says what to do and ends`, async () => {
    const [there, away] = [join(root, ".next", lost), join(dir, "lost")];
    renameSync(there, away);
    try {
      const { isReady, code, stderr } = await serve();
      expect({ isReady, code }).toEqual({ isReady: false, code: 1 });
      expect(stderr).toContain(
        "\nThe app did not come up: should a file of its build be missing, remove the folder .next and start again.\n",
      );
      expect(isBuilt()).toBe(false);
    } finally {
      renameSync(away, there);
    }
    // Whole again, it need not be built again.
    expect(isBuilt()).toBe(true);
  });
}

test("whole, the app is ready", async () => {
  expect(await serve()).toMatchObject({ isReady: true, code: 0 });
});
