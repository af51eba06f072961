import type { Job } from "pg-boss";
import { listen } from "#lib/db/listen.ts";
import { jobsIdle, runBatch } from "./batch.ts";
import { boss, startBoss } from "./boss.ts";
import { type JobName, jobNames } from "./queues.ts";
import { beginStopping } from "./stopping.ts";
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
      },
      (jobs: Job[]) => runBatch(name, jobs),
    );
    workers.set(name, [id]);
  }
  await boss().schedule("clean", "17 * * * *");
  await boss().schedule("credits", "*/10 * * * *");
  await boss().schedule("retention", "37 * * * *");
  await boss().schedule("store-check", "47 20 * * *");
  const deaf = listen((name) => {
    const woken = name === "*" ? [...workers.values()].flat() : (workers.get(name) ?? []);
    for (const id of woken) boss().notifyWorker(id);
  });
  const sweeper = setInterval(() => void sweep(), sweepMs);
  void sweep();
  return async () => {
    beginStopping();
    deaf();
    clearInterval(sweeper);
    await boss().stop({ graceful: true, timeout: 8_000 });
    await jobsIdle();
  };
}
