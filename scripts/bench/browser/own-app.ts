import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { databaseUrl, freePort, loadCredentials } from "#scripts/postgres/credentials.ts";
import { root } from "#scripts/root.ts";

const startMs = 300_000;
const lookMs = 250;

export type OwnApp = { url: string; databaseUrl: string; stop(): Promise<void> };

/** The built app as `npm start` serves it, on a port and data of its own, beside a pretended Meta. */
export async function startOwnApp(): Promise<OwnApp> {
  const dataDir = mkdtempSync(join(tmpdir(), "sapa-bench-"));
  const port = await freePort();
  const graphPort = await freePort();
  const url = `http://localhost:${port}`;
  const log = join(dataDir, "bench.log");
  const graph = start(["lib/testing/fake-graph/main.ts", "--port", String(graphPort)], {}, log);
  const app = start(
    ["scripts/start.mjs"],
    {
      PORT: String(port),
      APP_URL: url,
      DATA_DIR: dataDir,
      GRAPH_API_URL: `http://127.0.0.1:${graphPort}`,
      // Not the operator's.
      DATABASE_URL: "",
      REDIS_URL: "",
      NEXTAUTH_SECRET: "",
      S3_BUCKET: "",
    },
    log,
  );
  const stop = async () => {
    await end(app);
    await end(graph);
    rmSync(dataDir, { recursive: true, force: true });
  };
  process.once("exit", () => {
    app.kill("SIGTERM");
    graph.kill("SIGTERM");
  });
  try {
    await answering(url, app, log);
    return { url, databaseUrl: databaseUrl(await loadCredentials(dataDir)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function start(args: string[], env: Record<string, string>, log: string): ChildProcess {
  const out = openSync(log, "a");
  const stdio = ["ignore", out, out] as const;
  return spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: [...stdio],
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}

async function answering(url: string, app: ChildProcess, log: string): Promise<void> {
  for (const from = Date.now(); Date.now() - from < startMs; await pause(lookMs)) {
    if (app.exitCode !== null) break;
    const answer = await fetch(`${url}/api/v1/openapi.json`).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Error(`The app did not start:\n${readFileSync(log, "utf8").slice(-2_000)}`);
}
