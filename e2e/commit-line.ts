import { createConnection, createServer, type Socket } from "node:net";

/** Where a transaction is stopped: its COMMIT never arrives, or is done and nobody hears of it. */
export type StopAt = "before commit" | "after commit";

/**
 * A line to the database that can stop one transaction at its end: the one in which `marker` went
 * over the line. Everything else passes.
 */
export async function layLine(databaseUrl: string) {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let wanted: { marker: string; at: StopAt; stopped: () => void } | undefined;

  const server = createServer((near) => {
    const far = createConnection(Number(target.port), target.hostname);
    // Of this connection: how far the marked transaction is, if it is on this one.
    let state: "elsewhere" | "open" | "committing" | "stopped" = "elsewhere";
    const stop = () => {
      state = "stopped";
      wanted?.stopped();
    };
    near.on("data", (chunk) => {
      if (wanted && chunk.includes(wanted.marker)) state = "open";
      if (state === "open" && chunk.includes("COMMIT")) {
        if (wanted?.at === "before commit") return stop();
        state = "committing";
      }
      far.write(chunk);
    });
    far.on("data", (chunk) => {
      if (state === "committing") stop();
      else if (state !== "stopped") near.write(chunk);
    });
    const end = () => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on("error", end).on("close", end);
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));

  const url = new URL(databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String((server.address() as { port: number }).port);
  return {
    url: url.href,
    /** Resolves when that transaction stands still. */
    stop: (marker: string, at: StopAt) =>
      new Promise<void>((stopped) => {
        wanted = { marker, at, stopped };
      }),
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
