import { environmentFor, readEnv, WrongSettings } from "#lib/env.ts";
import { build, isBuilt } from "./build.ts";
import { generate, isGenerated } from "./generate.ts";
import { migrate } from "./migrate.ts";
import { type RunningPostgres, startPostgres } from "./postgres.ts";
import { requirePortSoon } from "./serve/listen.ts";
import { printFailure, StartError } from "./start-error.ts";
import { AppNotStarted, type RunningApp, startApp } from "./up/app.ts";
import { prepareDataDir } from "./up/data-dir.ts";
import { keepAlive } from "./up/keep-alive.ts";
import { lockDataDir } from "./up/lock.ts";
import { makeProgress } from "./up/progress.ts";
import { keptSecret } from "./up/secret.ts";
import { demoLogin, isLocal, seed, wantsSeed } from "./up/seed.ts";

const dev = process.argv.includes("--dev");
const { line, step } = makeProgress();
/** Aborted on the first wish to stop; whatever is under way gives up. */
const ending = new AbortController();
/** Undone in reverse order, on every way out. */
const undo: (() => Promise<void> | void)[] = [];

async function cleanUp(): Promise<void> {
  for (const step of undo.splice(0).reverse()) await step();
}

async function stop(): Promise<void> {
  if (ending.signal.aborted) return;
  line("Stopping");
  ending.abort();
  await cleanUp();
  process.exit(0);
}

async function up(): Promise<void> {
  const settings = readEnv();
  const { DATA_DIR, PORT } = settings;
  const { signal } = ending;
  prepareDataDir(DATA_DIR);
  const lock = lockDataDir(DATA_DIR);
  undo.push(lock.release);
  await requirePortSoon(PORT, lock.tookOver ? 5_000 : 0);
  settings.NEXTAUTH_SECRET ??= keptSecret(DATA_DIR);

  // Promises, so that a wish to stop in the middle of a start finds what is being started.
  let postgres: Promise<RunningPostgres> | undefined;
  let app: Promise<RunningApp> | undefined;
  undo.push(async () => (await postgres?.catch(() => undefined))?.stop());
  undo.push(async () => (await app?.catch(() => undefined))?.stop());
  const startDatabase = () => {
    postgres = startPostgres({ dataDir: DATA_DIR, log: line });
    return postgres;
  };
  const environment = () => environmentFor(settings);
  const serve = () => {
    app = startApp({ dev, environment: environment(), signal });
    return app;
  };

  const embedded = settings.DATABASE_URL ? undefined : await step("PostgreSQL", startDatabase);
  const databaseUrl = settings.DATABASE_URL ?? embedded?.url ?? "";
  settings.DATABASE_URL = databaseUrl;
  signal.throwIfAborted();
  await step("Migrations", () => migrate(databaseUrl, { log: line }));
  if (!isGenerated()) await step("Database client", () => generate());
  signal.throwIfAborted();
  if (!dev && !isBuilt()) await step("Build (half a minute, after changes)", () => build(signal));
  if (isLocal(settings.APP_URL) && (await wantsSeed(DATA_DIR, databaseUrl))) {
    await step("Demo shop", () => seed(DATA_DIR, environment(), signal));
  }
  signal.throwIfAborted();
  const running = await step("App", serve);
  running.entrust(embedded?.pid);
  const entrust = async () => (await app)?.entrust((await postgres)?.pid);
  keepAlive(running, { name: "The app", start: serve, started: entrust, log: line, signal });
  if (embedded) {
    const started = async ({ url }: RunningPostgres) => {
      await entrust();
      if (url === settings.DATABASE_URL) return;
      // Its old port was taken meanwhile. An app that ends is started again, with the new address.
      settings.DATABASE_URL = url;
      (await app)?.end();
    };
    keepAlive(embedded, { name: "PostgreSQL", start: startDatabase, started, log: line, signal });
  }
  announce(settings.APP_URL, demoLogin(DATA_DIR));
}

function announce(address: string, login: string | undefined): void {
  process.stdout.write(`\n  Sapa is ready: ${address}\n`);
  if (login) process.stdout.write(`  Demo login: ${login}\n`);
  process.stdout.write("  Ctrl-C stops it.\n\n");
}

process.on("SIGINT", stop);
process.on("SIGTERM", stop);
// The terminal was closed. Not under nohup, which asks to survive just that.
if (process.stdin.isTTY) process.on("SIGHUP", stop);
// An older Node started us and was killed.
process.on("disconnect", stop);
// npm hands SIGTERM to its shell only, which dies without a word to us.
const parent = process.ppid;
if (process.env.npm_lifecycle_event) {
  setInterval(() => void (process.ppid !== parent && stop()), 200).unref();
}

try {
  await up();
} catch (error) {
  if (!ending.signal.aborted) {
    ending.abort();
    if (error instanceof WrongSettings) printFailure(new StartError(error.message));
    else if (!(error instanceof AppNotStarted)) printFailure(error);
    await cleanUp();
    process.exit(1);
  }
}
