import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export type Received = { path: string; headers: Record<string, string>; body: string };
export type Answer =
  | { status: number; headers?: Record<string, string>; body?: string | Buffer }
  /** The connection stays open and nothing comes. */
  | "silence";

export type Receiver = {
  url: string;
  received: Received[];
  /** Connections that are open now, and the most there ever were. */
  open(): number;
  most(): number;
  /** Resolves once so many have come. */
  until(count: number): Promise<Received[]>;
  stop(): Promise<void>;
};

/** A stranger's server, which does with webhooks as the test wishes. */
export async function startReceiver(
  answer: (received: Received, count: number) => Answer = () => ({ status: 204 }),
  atPort = 0,
): Promise<Receiver> {
  const received: Received[] = [];
  let awaited: (() => void)[] = [];
  let open = 0;
  let most = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const one = { path: request.url ?? "", headers: plain(request.headers), body };
    received.push(one);
    for (const look of awaited) look();
    const said = answer(one, received.length);
    if (said !== "silence") response.writeHead(said.status, said.headers).end(said.body);
  });
  server.on("connection", (socket) => {
    open += 1;
    most = Math.max(most, open);
    socket.on("close", () => {
      open -= 1;
    });
  });
  await new Promise<void>((done) => server.listen(atPort, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    open: () => open,
    most: () => most,
    until: (count) =>
      new Promise((done) => {
        const look = () => {
          if (received.length < count) return;
          awaited = awaited.filter((each) => each !== look);
          done(received);
        };
        awaited.push(look);
        look();
      }),
    stop: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

const plain = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
