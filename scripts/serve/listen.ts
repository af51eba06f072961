import { createServer, type Server } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { errorCode, StartError } from "../start-error.ts";

function whyNot(error: Error, port: number): Error {
  switch (errorCode(error)) {
    case "EADDRINUSE":
      return new StartError(
        `Port ${port} is in use by another program: stop that, or set PORT to a free one.`,
      );
    case "EACCES":
      return new StartError(`Port ${port} may not be opened by this user: set PORT above 1023.`);
    default:
      return error;
  }
}

export function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once("error", (error) => failed(whyNot(error, port)));
    server.listen(port, done);
  });
}

async function probe(port: number): Promise<void> {
  const server = createServer();
  await listen(server, port);
  await new Promise((done) => server.close(done));
}

/**
 * Finds out before anything slow is begun whether the port will be ours; waits a little where a
 * killed start's app is known to be still leaving it.
 */
export async function requirePortSoon(port: number, patienceMs: number): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      return await probe(port);
    } catch (error) {
      if (Date.now() >= deadline) throw error;
    }
    await pause(100);
  }
}
