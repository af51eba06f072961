import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import next from "next";
import { env, WrongSettings } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { postmasterPid } from "./postgres/leftover.ts";
import { root } from "./root.ts";
import { answer } from "./serve/answer.ts";
import { listen } from "./serve/listen.ts";
import { receive } from "./serve/receive.ts";
import { requireAnswer } from "./serve/require-answer.ts";
import { printFailure, StartError } from "./start-error.ts";

const drainMs = 8_000;
const orphanDrainMs = 1_000;

/** What listeners of `sapa:shutdown` get: work to await before the process ends. */
export type Shutdown = { waitFor(work: Promise<unknown>): void };

async function serve(dev: boolean): Promise<void> {
  const { PORT, APP_URL, DATA_DIR, TRUST_PROXY } = env();
  const options = { dev, https: APP_URL.startsWith("https:"), trustedHops: TRUST_PROXY };
  const server = createServer();
  // Taken before Next prepares: whoever has the port says so at once, not after ten seconds.
  const app = next({ dev, dir: root, port: PORT, httpServer: server });
  await listen(server, PORT);
  // Next announces each reading of its configuration, in the middle of the launcher's progress.
  const print = console.log;
  if (!dev) console.log = () => {};
  const prepared = app.prepare().finally(() => {
    console.log = print;
  });
  const handle = app.getRequestHandler();
  let draining = false;

  server.on("request", (request, response) => {
    const requestId = receive(request, response, options);
    if (draining) response.setHeader("Connection", "close");
    prepared
      .then(async () => {
        if (dev || !(await answer(request, response))) await handle(request, response);
      })
      .catch((error) => {
        log.error({ err: error, requestId }, "unanswered request");
        response.destroy();
      });
  });
  // Longer than the 60 s after which load balancers usually drop an idle connection: whoever
  // closes first must be them, or a request is lost on a connection we were just closing.
  server.keepAliveTimeout = 75_000;
  server.headersTimeout = 80_000;
  // The largest upload over a slow telephone line.
  server.requestTimeout = 600_000;

  await (dev ? prepared : requireAnswer(prepared, PORT));

  const stop = async (withinMs: number) => {
    if (draining) return;
    draining = true;
    await drain(server, withinMs);
    process.exit(0);
  };
  process.once("SIGTERM", () => stop(drainMs));
  process.once("SIGINT", () => stop(drainMs));
  let postgresPid: number | undefined;
  process.on("message", (message: { postgresPid?: number }) => {
    postgresPid = message.postgresPid;
  });
  process.once("disconnect", async () => {
    // The launcher was killed: nobody is left to stop us, nor the PostgreSQL it started for us.
    await drain(server, orphanDrainMs);
    const owned = postgresPid !== undefined && postmasterPid(join(DATA_DIR, "postgres"));
    if (owned && owned === postgresPid) process.kill(owned, "SIGINT");
    process.exit(0);
  });
  process.send?.({ ready: true });
}

/** Ends streams at once, lets running requests finish, and waits for jobs that asked for it. */
async function drain(server: Server, withinMs: number): Promise<void> {
  const work: Promise<unknown>[] = [new Promise((done) => server.close(done))];
  const shutdown: Shutdown = { waitFor: (promise) => work.push(promise) };
  // Called one by one: a listener that fails must not keep the others, or us, from ending.
  for (const listener of process.listeners("sapa:shutdown" as never) as unknown[]) {
    try {
      (listener as (shutdown: Shutdown) => void)(shutdown);
    } catch (error) {
      log.error({ err: error }, "a shutdown listener failed");
    }
  }
  server.closeIdleConnections();
  await Promise.race([Promise.allSettled(work), pause(withinMs)]);
}

try {
  await serve(process.argv.includes("--dev"));
} catch (error) {
  const foreseen = error instanceof StartError || error instanceof WrongSettings;
  printFailure(foreseen ? new StartError(error.message) : error);
  // For whoever collects logs; a person at a terminal has just read the sentence.
  if (!process.stdout.isTTY) log.fatal({ err: foreseen ? undefined : error }, String(error));
  process.exit(1);
}
