import { setTimeout as pause } from "node:timers/promises";
import type { Job } from "pg-boss";
import { isPassing } from "#lib/db/passing.ts";
import { onWorkSide } from "#lib/db/pool.ts";
import { log } from "#lib/log.ts";
import { processWide } from "#lib/process-wide.ts";
import { meanwhile, subjectOf, work } from "./handlers.ts";
import type { JobName } from "./queues.ts";

/** Their rows say what is left to do, and the sweep finds it: the job itself may be forgotten. */
const foundAgain = new Set<JobName>([
  "inbound",
  "media",
  "media-variants",
  "deliver",
  "bot",
  "product-import",
  "erase-remains",
]);
/** So long a batch waits for such a job; then the next batch is fetched while it goes on. */
const patienceMs = 500;
const mostAtOnce = 64;

type Running = { done: Promise<void>; again: boolean };
const running = () => processWide("running jobs", () => new Map<string, Running>());

/**
 * Does a batch of jobs. One that takes long, because Graph is slow or a channel never falls silent,
 * must not hold up the others: after a moment it goes on by itself.
 */
export const runBatch = (name: JobName, jobs: Job[]) =>
  Promise.all(jobs.map((job) => runJob(name, job)));

async function runJob(name: JobName, { id, data: given }: Job) {
  const completed = { id, status: "completed" as const };
  // The clock asks for something, and says nothing of whom it is about.
  const data = (given ?? {}) as object;
  const key = `${name} ${subjectOf(data)}`;
  const current = running().get(key);
  if (current) {
    // Done once more when it ends, not twice at the same time. Of hundreds that ask for the same
    // channel, none may keep the batch from what others ask for.
    current.again = true;
    meanwhile[name]?.(data as never);
    if (foundAgain.has(name)) return completed;
  }
  const done = (current?.done ?? begin(key, () => work(name, data))).then(
    () => completed,
    (error) => {
      // An outage makes every job fail at once; whoever noticed it first has said so.
      const level = isPassing(error) ? "debug" : "warn";
      log[level]({ job: name, err: error }, "a job failed and will be tried again");
      const output = { message: String(error).slice(0, 500) };
      return { id, status: "failed" as const, output };
    },
  );
  if (!foundAgain.has(name)) return done;
  // What has a lane of its own only waits for its own turn: however many do, none holds up another.
  if (running().size > mostAtOnce && !(name in meanwhile)) return done;
  return Promise.race([done, pause(patienceMs, completed)]);
}

function begin(key: string, once: () => Promise<void>): Promise<void> {
  const mine: Running = { again: true, done: Promise.resolve() };
  const repeat = async () => {
    while (mine.again) {
      mine.again = false;
      await once();
    }
  };
  running().set(key, mine);
  mine.done = onWorkSide(repeat).finally(() => running().delete(key));
  return mine.done;
}

/** What has been begun may end before the process does. */
export const jobsIdle = async (): Promise<void> => {
  await Promise.allSettled([...running().values()].map(({ done }) => done));
};
