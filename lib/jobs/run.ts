import type { Job } from "pg-boss";
import { listen } from "#lib/db/listen.ts";
import { log } from "#lib/log.ts";
import { boss, startBoss } from "./boss.ts";
import { subjectOf, work } from "./handlers.ts";
import { type JobName, jobNames } from "./queues.ts";
import { sweep } from "./sweep.ts";

const batchSize = 20;
const sweepMs = 5_000;
/** Jobs with a due time come by polling; the rest are woken, and polled for as a safety net. */
const pollSeconds: Partial<Record<JobName, number>> = {
  bot: 0.5,
  "sandbox-receipt": 0.5,
  deliver: 1,
};

/** Starts this process's workers; returns how to stop them, letting running jobs end. */
export async function runJobs(): Promise<() => Promise<void>> {
  await startBoss();
  const workers = new Map<string, string[]>();
  for (const name of jobNames) {
    const id = await boss().work(
      name,
      {
        batchSize,
        pollingIntervalSeconds: pollSeconds[name] ?? 2,
        burstWhenBatchFull: true,
        perJobResults: true,
        localConcurrency: name === "deliver" ? 2 : 1,
      },
      (jobs: Job[]) => runBatch(name, jobs),
    );
    workers.set(name, [id]);
  }
  await boss().schedule("clean", "17 * * * *");
  await boss().schedule("credits", "*/10 * * * *");
  const deaf = listen((name) => {
    const woken = name === "*" ? [...workers.values()].flat() : (workers.get(name) ?? []);
    for (const id of woken) boss().notifyWorker(id);
  });
  const sweeper = setInterval(() => void sweep(), sweepMs);
  void sweep();
  return async () => {
    deaf();
    clearInterval(sweeper);
    await boss().stop({ graceful: true, timeout: 8_000 });
  };
}

async function runBatch(name: JobName, jobs: Job[]) {
  const once = new Map<string, Promise<void>>();
  return Promise.all(
    jobs.map(async ({ id, data }) => {
      const subject = subjectOf(data as object);
      const run = once.get(subject) ?? work(name, data as object);
      once.set(subject, run);
      try {
        await run;
        return { id, status: "completed" as const };
      } catch (error) {
        log.warn({ job: name, err: error }, "a job failed and will be tried again");
        return { id, status: "failed" as const, output: { message: String(error).slice(0, 500) } };
      }
    }),
  );
}
