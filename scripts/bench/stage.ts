import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { environmentFor, readEnv } from "#lib/env.ts";
import { build, isBuilt } from "../build.ts";
import { generate, isGenerated } from "../generate.ts";
import { migrate } from "../migrate.ts";
import { freePort } from "../postgres/credentials.ts";
import { type RunningPostgres, startPostgres } from "../postgres.ts";
import { type RunningApp, startApp } from "../up/app.ts";
import { keptSecret } from "../up/secret.ts";

export type Stage = {
  origin: string;
  databaseUrl: string;
  appPid: number;
  postgres: RunningPostgres;
  end(): Promise<void>;
};

/** The app as `npm start` serves it, built, with data and a port of its own, and no demo shop. */
export async function setStage(more: Record<string, string> = {}): Promise<Stage> {
  const dataDir = mkdtempSync(join(tmpdir(), "sapa-bench-"));
  const postgres = await startPostgres({ dataDir, log: () => {} });
  const undo: (() => Promise<void> | void)[] = [
    () => rmSync(dataDir, { recursive: true, force: true }),
    () => postgres.stop(),
  ];
  const end = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    await migrate(postgres.url, { log: () => {} });
    if (!isGenerated()) await generate();
    if (!isBuilt()) await build();
    const port = String(await freePort());
    const origin = `http://localhost:${port}`;
    const settings = readEnv({
      PORT: port,
      APP_URL: origin,
      DATA_DIR: dataDir,
      DATABASE_URL: postgres.url,
      NEXTAUTH_SECRET: keptSecret(dataDir),
      // Nobody listens there, so nothing leaves this machine and what is sent stays queued.
      GRAPH_API_URL: "http://127.0.0.1:9",
      ...more,
    });
    const ending = new AbortController();
    const app: RunningApp = await startApp({
      dev: false,
      environment: { REDIS_URL: "", ...environmentFor(settings), ...more },
      signal: ending.signal,
    });
    undo.push(() => app.stop());
    return { origin, databaseUrl: postgres.url, appPid: app.pid, postgres, end };
  } catch (error) {
    await end();
    throw error;
  }
}
