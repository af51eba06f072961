import { log } from "#lib/log.ts";
import { processWide } from "#lib/process-wide.ts";
import { runJobs } from "./run.ts";

type Shutdown = { waitFor(work: Promise<unknown>): void };

const againMs = 2_000;

/** Starts the workers, and goes on trying while the database is away; ends them at shutdown. */
export function startWorkers(): void {
  processWide("workers", () => {
    void begin();
    return true;
  });
}

async function begin(): Promise<void> {
  try {
    const stop = await runJobs();
    // The server waits for what it is given here before it ends the process.
    process.once("sapa:shutdown", (shutdown: Shutdown) => shutdown.waitFor(stop()));
  } catch (error) {
    log.warn({ err: (error as Error).message }, "jobs: not started yet");
    setTimeout(() => void begin(), againMs);
  }
}
