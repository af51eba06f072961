import { createConnection, createServer, type Server, type Socket } from "node:net";

/** The line to the database, which can be cut, and can fall silent. */
export type Wire = {
  url: string;
  /** Every connection is gone, and new ones are refused. */
  cut(): Promise<void>;
  /** Everything stays open and nobody answers. */
  freeze(): void;
  mend(): Promise<void>;
  close(): Promise<void>;
};

export async function strungTo(databaseUrl: string): Promise<Wire> {
  const target = new URL(databaseUrl);
  const pairs = new Set<[Socket, Socket]>();
  let frozen = false;
  const connect = (near: Socket) => {
    const far = createConnection(Number(target.port), target.hostname);
    const pair: [Socket, Socket] = [near, far];
    pairs.add(pair);
    const end = () => {
      near.destroy();
      far.destroy();
      pairs.delete(pair);
    };
    for (const socket of pair) socket.on("error", end).on("close", end);
    near.on("data", (chunk) => far.write(chunk));
    far.on("data", (chunk) => near.write(chunk));
    if (frozen) for (const socket of pair) socket.pause();
  };
  let server: Server | null = null;
  const listen = async (port: number) => {
    const opened = createServer(connect);
    await new Promise<void>((done) => opened.listen(port, "127.0.0.1", done));
    server = opened;
    return (opened.address() as { port: number }).port;
  };
  const port = await listen(0);
  const url = new URL(databaseUrl);
  url.port = String(port);
  const cut = async () => {
    const closing = server;
    server = null;
    const closed = new Promise<void>((done) => (closing ? closing.close(() => done()) : done()));
    for (const [near, far] of [...pairs]) {
      near.destroy();
      far.destroy();
    }
    await closed;
  };
  return {
    url: url.href,
    cut,
    freeze() {
      frozen = true;
      for (const pair of pairs) for (const socket of pair) socket.pause();
    },
    async mend() {
      frozen = false;
      for (const pair of pairs) for (const socket of pair) socket.resume();
      if (!server) await listen(port);
    },
    close: cut,
  };
}
