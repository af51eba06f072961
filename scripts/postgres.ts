import { type ChildProcess, spawnSync } from "node:child_process";
import { join } from "node:path";
import pg from "pg";
import { postgresAccount } from "./postgres/account.ts";
import { findBinaries } from "./postgres/binaries.ts";
import {
  type Cluster,
  clusterExists,
  clusterVersion,
  createCluster,
  provision,
} from "./postgres/cluster.ts";
import { type Credentials, databaseUrl, loadCredentials } from "./postgres/credentials.ts";
import { launch, type PostgresOptions } from "./postgres/launch.ts";
import { stopLeftover } from "./postgres/leftover.ts";
import { errorCode, StartError } from "./start-error.ts";

export type Exit = { code: number | null; signal: NodeJS.Signals | null };
export type RunningPostgres = {
  url: string;
  pid: number;
  stop(): Promise<void>;
  /** Calls back once, when PostgreSQL ends without having been asked to. */
  onExit(callback: (exit: Exit) => void): void;
};
const majorVersion = "18";

export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { dataDir, log } = options;
  const dir = join(dataDir, "postgres");
  const account = postgresAccount(dir);
  const cluster: Cluster = { dir, account, binaries: findBinaries(dataDir, account) };
  const credentials = await loadCredentials(dataDir);
  if (clusterExists(cluster)) {
    requireMatchingVersion(cluster);
    await stopLeftover(dir, log);
  } else {
    createCluster(cluster);
    provision(cluster, credentials.password);
  }
  let server = await launch(cluster, credentials, options);
  if (!(await canLogIn(credentials))) {
    await stopServer(cluster, server);
    provision(cluster, credentials.password);
    server = await launch(cluster, credentials, options);
    if (!(await canLogIn(credentials))) {
      await stopServer(cluster, server);
      throw new StartError("The embedded PostgreSQL runs but does not let Sapa log in.");
    }
  }
  return supervise(cluster, server, databaseUrl(credentials));
}

function requireMatchingVersion(cluster: Cluster): void {
  const version = clusterVersion(cluster);
  if (version !== majorVersion) {
    throw new StartError(
      `The data in ${cluster.dir} was written by PostgreSQL ${version}, but this version of Sapa brings PostgreSQL ${majorVersion}.`,
    );
  }
}

async function canLogIn(credentials: Credentials): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl(credentials) });
  try {
    await client.connect();
    return true;
  } catch (error) {
    // No such role or wrong password, no such database: what provisioning mends.
    if (["28P01", "28000", "3D000"].includes(errorCode(error) ?? "")) return false;
    throw error;
  } finally {
    await client.end();
  }
}

function exited(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((done) => server.once("exit", () => done()));
}

async function stopServer(cluster: Cluster, server: ChildProcess): Promise<void> {
  const gone = exited(server);
  if (process.platform === "win32") {
    // Windows has no signals: pg_ctl speaks to the server by other means.
    spawnSync(cluster.binaries.pgCtl, ["stop", "-m", "fast", "-D", cluster.dir]);
    return gone;
  }
  server.kill("SIGINT");
  const impatience = setTimeout(() => server.kill("SIGQUIT"), 8_000);
  await gone;
  clearTimeout(impatience);
}

function supervise(cluster: Cluster, server: ChildProcess, url: string): RunningPostgres {
  let stopping = false;
  return {
    url,
    pid: server.pid ?? 0,
    stop() {
      stopping = true;
      return stopServer(cluster, server);
    },
    onExit(callback) {
      server.once("exit", (code, signal) => {
        if (!stopping) callback({ code, signal });
      });
    },
  };
}
