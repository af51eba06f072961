import { PgBoss } from "pg-boss";
import { log } from "#lib/log.ts";
import { processWide } from "#lib/process-wide.ts";
import { jobNames } from "./queues.ts";

/**
 * The job library of this process. Our own NOTIFY after the commit wakes its workers (see
 * lib/db/wake.ts); its own would be inside the transaction and make all commits queue up.
 */
export function boss(): PgBoss {
  return processWide("boss", () => {
    const made = new PgBoss({
      connectionString: process.env.DATABASE_URL,
      schema: "pgboss",
      createSchema: false,
      application_name: "sapa jobs",
      max: 4,
      superviseIntervalSeconds: 30,
    });
    made.on("error", (error) =>
      log.warn({ err: error.message }, "jobs: the database did not answer"),
    );
    return made;
  });
}

let started: Promise<unknown> | undefined;

/** Connects; safe to call often. Nothing is worked on until run.ts says so. */
export function startBoss(): Promise<unknown> {
  started ??= boss()
    .start()
    .catch((error: unknown) => {
      started = undefined;
      throw error;
    });
  return started;
}

/** Makes the library's tables and our queues. Part of migrating; safe to repeat. */
export async function installJobs(connectionString: string): Promise<void> {
  const installer = new PgBoss({
    connectionString,
    schema: "pgboss",
    createSchema: false,
    supervise: false,
    schedule: false,
    max: 2,
  });
  installer.on("error", () => {});
  await installer.start();
  for (const name of jobNames) {
    await installer.createQueue(name, {
      retryLimit: 20,
      retryDelay: 1,
      retryBackoff: true,
      retryDelayMax: 60,
      expireInSeconds: 120,
      deleteAfterSeconds: 3_600,
    });
  }
  await installer.stop({ graceful: false });
}
