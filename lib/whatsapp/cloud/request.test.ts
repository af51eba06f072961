import { once } from "node:events";
import net from "node:net";
import { afterEach, expect, test } from "vitest";
import { ask, type Question } from "./request.ts";

/** A peer that does what real servers do on their worst day, on a real socket. */
const peers: { server: net.Server; sockets: Set<net.Socket> }[] = [];

async function peer(behave: (socket: net.Socket) => void): Promise<number> {
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => sockets.delete(socket));
    behave(socket);
  });
  peers.push({ server, sockets });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as net.AddressInfo).port;
}

afterEach(async () => {
  for (const { server, sockets } of peers.splice(0)) {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  }
});

const question = (port: number, more: Partial<Question> = {}): Question => ({
  method: "POST",
  url: new URL(`http://127.0.0.1:${port}/v26.0/1/messages`),
  token: "token",
  body: { bytes: Buffer.from('{"a":1}'), type: "application/json" },
  timeoutMs: 5_000,
  ...more,
});

const ok = (body: string, more = "") =>
  `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n${more}\r\n${body}`;

test("a whole answer is an answer, whatever its status", async () => {
  const port = await peer((socket) => socket.on("data", () => socket.write(ok('{"x":1}'))));
  const reply = await ask(question(port));
  expect(reply).toMatchObject({ reached: "yes", status: 200, type: "application/json" });
  expect(reply.reached === "yes" && reply.bytes.toString()).toBe('{"x":1}');
});

test("a port where nobody listens: not one byte left", async () => {
  const port = await peer(() => undefined);
  const { server } = peers.splice(0)[0] ?? {};
  await new Promise((resolve) => server?.close(resolve));
  expect(await ask(question(port))).toMatchObject({ reached: "no", fault: { code: "REFUSED" } });
});

test("a host that does not exist: not one byte left", async () => {
  const url = new URL("http://graph.invalid/v26.0/1/messages");
  expect(await ask(question(0, { url }))).toMatchObject({
    reached: "no",
    fault: { code: "REFUSED", message: expect.stringContaining("graph.invalid") },
  });
});

test("a peer that hangs up within the TLS handshake: not one byte of the request left", async () => {
  const port = await peer((socket) => socket.once("data", () => socket.destroy()));
  const url = new URL(`https://127.0.0.1:${port}/`);
  expect(await ask(question(port, { url }))).toMatchObject({ reached: "no" });
});

test("a peer that never finishes the TLS handshake: not one byte of the request left", async () => {
  const port = await peer(() => undefined);
  const url = new URL(`https://127.0.0.1:${port}/`);
  const reply = await ask(question(port, { url, timeoutMs: 200 }));
  expect(reply).toMatchObject({ reached: "no", fault: { code: "REFUSED" } });
});

test("accepts and closes at once: nobody knows", async () => {
  const port = await peer((socket) => socket.destroy());
  expect(await ask(question(port))).toMatchObject({ reached: "perhaps", fault: { code: "RESET" } });
});

test("accepts, reads and closes: nobody knows", async () => {
  const port = await peer((socket) => socket.once("data", () => socket.end()));
  expect(await ask(question(port))).toMatchObject({ reached: "perhaps", fault: { code: "RESET" } });
});

test("accepts, reads and resets: nobody knows", async () => {
  const port = await peer((socket) => socket.once("data", () => socket.resetAndDestroy()));
  expect(await ask(question(port))).toMatchObject({ reached: "perhaps", fault: { code: "RESET" } });
});

test("reads and never answers: nobody knows, after the time limit", async () => {
  const port = await peer((socket) => socket.resume());
  const reply = await ask(question(port, { timeoutMs: 200 }));
  expect(reply).toMatchObject({ reached: "perhaps", fault: { code: "TIMEOUT" } });
});

test("half an answer and a close: nobody knows", async () => {
  const half = ok('{"messages":[{"id":"wamid.1"}]}').slice(0, -5);
  const port = await peer((socket) => socket.once("data", () => socket.end(half)));
  expect(await ask(question(port))).toMatchObject({ reached: "perhaps", fault: { code: "RESET" } });
});

test("half an answer and then silence: nobody knows, after the time limit", async () => {
  const half = ok('{"messages":[{"id":"wamid.1"}]}').slice(0, -5);
  const port = await peer((socket) => socket.once("data", () => socket.write(half)));
  const reply = await ask(question(port, { timeoutMs: 200 }));
  expect(reply).toMatchObject({ reached: "perhaps", fault: { code: "TIMEOUT" } });
});

test("an answer that is not HTTP: nobody knows", async () => {
  const port = await peer((socket) => socket.once("data", () => socket.end("220 smtp ready\r\n")));
  expect(await ask(question(port))).toMatchObject({ reached: "perhaps" });
});

test("an endless answer is cut off: nobody knows", async () => {
  const port = await peer((socket) => {
    socket.once("data", () => socket.write(ok("x".repeat(5_000))));
  });
  expect(await ask(question(port, { limitBytes: 1_000 }))).toMatchObject({ reached: "perhaps" });
});

test("a kept-alive connection that dies under the second request is uncertain, never sent again", async () => {
  let connections = 0;
  let requests = 0;
  const port = await peer((socket) => {
    connections += 1;
    socket.on("data", () => {
      requests += 1;
      if (requests === 1) socket.write(ok("{}", "connection: keep-alive\r\n"));
      else socket.resetAndDestroy();
    });
  });
  expect(await ask(question(port))).toMatchObject({ reached: "yes" });
  expect(await ask(question(port))).toMatchObject({ reached: "perhaps", fault: { code: "RESET" } });
  expect({ connections, requests }).toEqual({ connections: 1, requests: 2 });
});

test("a kept-alive connection that the peer had closed before is not used again", async () => {
  let connections = 0;
  let first: net.Socket | undefined;
  const port = await peer((socket) => {
    connections += 1;
    first ??= socket;
    socket.on("data", () => socket.write(ok("{}", "connection: keep-alive\r\n")));
  });
  expect(await ask(question(port))).toMatchObject({ reached: "yes" });
  first?.end();
  await once(first as net.Socket, "close");
  expect(await ask(question(port))).toMatchObject({ reached: "yes" });
  expect(connections).toBe(2);
});

test("every request carries the token and goes out exactly once", async () => {
  const heard: string[] = [];
  const port = await peer((socket) =>
    socket.on("data", (bytes) => {
      heard.push(bytes.toString());
      socket.write(ok("{}"));
    }),
  );
  await ask(question(port));
  expect(heard.join("")).toMatch(/^POST \/v26\.0\/1\/messages HTTP\/1\.1\r\n/);
  expect(heard.join("")).toContain("authorization: Bearer token\r\n");
  expect(heard.join("").match(/\{"a":1\}/g)).toHaveLength(1);
});
