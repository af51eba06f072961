import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { log } from "#lib/log.ts";
import { makePeer, type Peer } from "#lib/whatsapp/web/peer.ts";

/** From the project's folder, not from this file: the server's code lies bundled elsewhere. */
const entry = () => join(process.cwd(), "lib/whatsapp/web/thread/main.ts");

export type Thread = { peer: Peer; stop(): Promise<void> };

/**
 * The thread in which Baileys runs. It gets neither our environment nor our output: libsignal prints
 * private keys, and none of it needs our secrets.
 */
export function startThread(
  handlers: Parameters<typeof makePeer>[1],
  { url, onEnd }: { url: string | null; onEnd: () => void },
): Thread {
  const worker = new Worker(entry(), {
    workerData: { url, library: "baileys" },
    env: { NODE_ENV: process.env.NODE_ENV ?? "production" },
    execArgv: ["--no-warnings"],
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  const peer = makePeer(worker, handlers);
  let ended = false;
  const end = (why: string) => {
    if (ended) return;
    ended = true;
    peer.hangUp(why);
    onEnd();
  };
  // Its message may hold anything that was in its hands.
  worker.on("error", ({ name }) =>
    log.error({ err: name }, "the thread of the web devices failed"),
  );
  worker.on("exit", () => end("the thread of the web devices has ended"));
  return {
    peer,
    async stop() {
      end("the web devices are being stopped");
      await worker.terminate();
    },
  };
}
