import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, isBuilt } from "#scripts/build.ts";
import { migrate } from "#scripts/migrate.ts";
import { freePort } from "#scripts/postgres/credentials.ts";
import { startPostgres } from "#scripts/postgres.ts";
import { type Running, startApp, startGraph } from "./processes.ts";

export type Stage = {
  databaseUrl: string;
  appUrl: string;
  graphLog: string;
  /** Starts the app (again); resolves when it answers. */
  open(): Promise<Running>;
  /** What the app wrote, for whoever must find out what happened. */
  lastWords(): string;
  /** Begins to answer as Meta does, receipts included. */
  openGraph(
    channel: { appSecret: string; wabaId: string },
    delayMs: number,
    more?: Record<string, string>,
  ): Promise<void>;
  clear(): Promise<void>;
};

const secret = "a secret that only the chaos knows and nobody else";

/** A place of its own for a crash: real PostgreSQL, the built app, and a Graph that outlives it. */
export async function setStage(): Promise<Stage> {
  if (!isBuilt()) await build();
  const dataDir = mkdtempSync(join(tmpdir(), "sapa-chaos-"));
  const postgres = await startPostgres({ dataDir, log: () => {} });
  const databaseUrl = postgres.url;
  await migrate(databaseUrl);
  process.env.DATABASE_URL = databaseUrl;
  process.env.NEXTAUTH_SECRET = secret;
  const port = await freePort();
  const appUrl = `http://127.0.0.1:${port}`;
  const graphLog = join(dataDir, "graph.jsonl");
  const appLog = join(dataDir, "app.log");
  const ends: (() => Promise<void>)[] = [];
  let graphUrl = "";
  return {
    databaseUrl,
    appUrl,
    graphLog,
    lastWords: () => (existsSync(appLog) ? readFileSync(appLog, "utf8").slice(-4_000) : ""),
    async open() {
      const env = {
        PORT: String(port),
        APP_URL: appUrl,
        DATABASE_URL: databaseUrl,
        DATA_DIR: dataDir,
        GRAPH_API_URL: graphUrl,
        NEXTAUTH_SECRET: secret,
        LOG_LEVEL: "warn",
      };
      const app = await startApp(env, appLog);
      ends.push(app.kill);
      return app;
    },
    async openGraph({ appSecret, wabaId }, delayMs, more = {}) {
      const graph = await startGraph({
        port: "0",
        log: graphLog,
        "delay-ms": String(delayMs),
        webhook: `${appUrl}/webhook/message`,
        "app-secret": appSecret,
        "waba-id": wabaId,
        ...more,
      });
      graphUrl = graph.url;
      ends.push(graph.kill);
    },
    async clear() {
      for (const end of ends.reverse()) await end();
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
