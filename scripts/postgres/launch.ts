import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, fstatSync, openSync, readFileSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { errorCode, StartError } from "../start-error.ts";
import { type Cluster, dirArgument, processOptions } from "./cluster.ts";
import { type Credentials, freePort, saveCredentials } from "./credentials.ts";
import { killStragglers } from "./leftover.ts";

export type PostgresOptions = {
  dataDir: string;
  log: (line: string) => void;
  /** False only for tests: a crash of the machine may then lose what was committed. */
  durable?: boolean;
};

const maxLogBytes = 5_000_000;

// Small on purpose: the whole of Sapa, PostgreSQL included, is to idle within 400 MB.
const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "100",
  shared_buffers: "64MB",
  effective_cache_size: "1GB",
  work_mem: "8MB",
  maintenance_work_mem: "64MB",
  random_page_cost: "1.1",
  max_wal_size: "1GB",
  jit: "off",
  io_method: "sync",
  // Parallel queries want /dev/shm, which containers keep at 64 MB.
  max_parallel_workers_per_gather: "0",
  timezone: "UTC",
  log_timezone: "UTC",
  // Failed statements are the app's to report, and their text may hold customers' words.
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_checkpoints: "off",
};

/** Starts the server; changes credentials.port when the remembered one has been taken. */
export async function launch(
  cluster: Cluster,
  credentials: Credentials,
  options: PostgresOptions,
): Promise<ChildProcess> {
  let report = "";
  for (let attempt = 0; attempt < 8; attempt++) {
    const logPath = join(options.dataDir, "postgres.log");
    if ((statSync(logPath, { throwIfNoEntry: false })?.size ?? 0) > maxLogBytes) {
      truncateSync(logPath);
    }
    const logFile = openSync(logPath, "a", 0o600);
    const offset = fstatSync(logFile).size;
    const server = spawn(
      cluster.binaries.postgres,
      serverArguments(cluster, credentials, options),
      {
        ...processOptions(cluster),
        stdio: ["ignore", logFile, logFile],
        // A group of its own: Ctrl-C reaches the app first, which still needs its database to drain.
        detached: true,
      },
    );
    closeSync(logFile);
    if (await isReady(cluster, server, options.log)) return server;
    report = readFileSync(logPath).subarray(offset).toString();
    if (/could not bind|Address already in use/i.test(report)) {
      credentials.port = await freePort();
      saveCredentials(options.dataDir, credentials);
    } else if (/lock file|shared memory block|still in use/i.test(report)) {
      // Right after a kill -9 the dead server's backends need a moment to notice.
      await pause(100 * 2 ** attempt);
      if (attempt > 3) killStragglers(cluster.dir);
    } else {
      break;
    }
  }
  throw new StartError(`PostgreSQL does not start: ${whyItFailed(report)}`);
}

function serverArguments(cluster: Cluster, { port }: Credentials, options: PostgresOptions) {
  const chosen = { ...settings, port: String(port) };
  const durable = options.durable ?? true;
  const quick = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
  const all = Object.entries(durable ? chosen : { ...chosen, ...quick });
  return [
    "-D",
    dirArgument(cluster),
    ...all.flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
}

/** True once it takes connections, false if it ended before. */
async function isReady(
  cluster: Cluster,
  server: ChildProcess,
  log: (line: string) => void,
): Promise<boolean> {
  const startedAt = Date.now();
  let told = false;
  let failed = false;
  server.once("error", () => {
    failed = true;
  });
  while (!failed && server.exitCode === null && server.signalCode === null) {
    try {
      const lines = readFileSync(join(cluster.dir, "postmaster.pid"), "utf8").split("\n");
      if (Number(lines[0]) === server.pid && lines[7]?.trim() === "ready") return true;
    } catch (error) {
      if (errorCode(error) !== "ENOENT") throw error;
    }
    if (!told && Date.now() - startedAt > 3_000) {
      log("PostgreSQL is recovering after a crash");
      told = true;
    }
    await pause(20);
  }
  return false;
}

function whyItFailed(report: string): string {
  if (/No space left on device/i.test(report)) return "its disk is full.";
  const line = report.split("\n").findLast((text) => /FATAL|PANIC|could not/.test(text));
  return `${(line ?? report.trim().split("\n").at(-1) ?? "").replace(/^.*?(FATAL|PANIC|ERROR):\s*/, "")}.`;
}
