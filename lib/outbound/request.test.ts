import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { setImmediate } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { startNameServer, type Zone } from "#lib/testing/name-server.ts";
import { NoAnswer, request } from "./request.ts";
import { resolveName, resolver } from "./resolve.ts";

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function givenServer(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const seen: string[] = [];
  const server = createServer((incoming, response) => {
    seen.push(`${incoming.method} ${incoming.url}`);
    answer(incoming, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  ends.push(() => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  });
  const { port } = server.address() as AddressInfo;
  return { port, url: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}`, seen };
}

async function givenNames(zone: Zone) {
  const before = resolver().getServers();
  const server = await startNameServer(zone);
  resolver().setServers([server.address]);
  ends.push(async () => {
    resolver().cancel();
    await setImmediate();
    resolver().setServers(before);
    server.stop();
  });
  return server;
}

/** Something that notices every connection, whoever's name it goes by. */
async function givenListener() {
  let connections = 0;
  const server = createTcpServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  ends.push(() => new Promise((done) => server.close(done)));
  return { port: (server.address() as AddressInfo).port, connections: () => connections };
}

const post = (url: string, list: string[] = [], more: { timeoutMs?: number } = {}) =>
  request({ method: "POST", url, body: "{}", timeoutMs: 5_000, limitBytes: 1_000, ...more }, list);
const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => "answered",
    (error: unknown) => (error instanceof NoAnswer ? error.code : error),
  );

test("a name that stands for a private address is not called, whichever it is", async () => {
  const { port, connections } = await givenListener();
  const addresses = [
    ["127.0.0.1"],
    ["10.1.2.3"],
    ["172.16.0.1"],
    ["192.168.1.1"],
    ["100.64.0.1"],
    ["169.254.169.254"],
    ["0.0.0.0"],
    ["::1"],
    ["::ffff:127.0.0.1"],
    ["fc00::1"],
    ["fe80::1"],
    ["64:ff9b::7f00:1"],
    ["2002:7f00:1::"],
    ["::7f00:1"],
    // One bad address among good ones is enough.
    ["93.184.215.14", "127.0.0.1"],
  ];
  await givenNames((name) => addresses[Number(name.split(".")[0]?.slice(1))] ?? []);
  for (const index of addresses.keys()) {
    expect([index, await codeOf(post(`https://n${index}.example:${port}/`))]).toEqual([
      index,
      "BLOCKED",
    ]);
  }
  expect(connections()).toBe(0);
});

test("a name that was public when it was first looked up is not called once it is private", async () => {
  const { port, connections } = await givenListener();
  let addresses = ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"];
  const names = await givenNames(() => addresses);
  const lookUp = () =>
    new Promise((done) =>
      resolveName("rebind.example", { all: true }, (error, found) => done(error ?? found)),
    );
  expect(await lookUp()).toEqual([
    { address: addresses[0], family: 4 },
    { address: addresses[1], family: 6 },
  ]);
  addresses = ["127.0.0.1"];
  names.asked.length = 0;
  expect(await codeOf(post(`https://rebind.example:${port}/`))).toBe("BLOCKED");
  // Asked anew for this very connection, once per family: what was looked at is what is called.
  expect(names.asked).toEqual(["rebind.example", "rebind.example"]);
  expect(connections()).toBe(0);
});

test("a name server that hangs delays neither another call nor the machine's files", async () => {
  const server = await givenServer((_, response) => response.end("ok"));
  await givenNames(() => "silence");
  const hanging = Array.from({ length: 20 }, (_, n) =>
    codeOf(post(`https://hang${n}.example/`, [], { timeoutMs: 1_500 })),
  );
  const startedAt = Date.now();
  expect((await post(server.url, ["127.0.0.1"])).status).toBe(200);
  expect((await post(server.url.replace("127.0.0.1", "localhost"), ["localhost"])).status).toBe(
    200,
  );
  expect(Date.now() - startedAt).toBeLessThan(1_000);
  expect(new Set(await Promise.all(hanging))).toEqual(new Set(["TIMEOUT"]));
});

test("an address that is written in an odd way is the address it is", async () => {
  const { port, connections } = await givenListener();
  const hosts = [
    "127.0.0.1",
    "127.1",
    "2130706433",
    "0x7f000001",
    "0x7f.0.0.1",
    "017700000001",
    "0177.0.0.1",
    "127.0.0.1.",
    "%31%32%37.0.0.1",
    "１２７.0.0.1",
    "0",
    "0.0.0.0",
    "169.254.169.254",
    "[::1]",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::127.0.0.1]",
    "[fc00::1]",
    "[fe80::1]",
    "[fec0::1]",
    "[64:ff9b::127.0.0.1]",
    "[64:ff9b:1::a00:1]",
    "[2002:7f00:1::]",
    "localhost",
    "LOCALHOST",
    "localhost.",
    "any.localhost",
  ];
  for (const host of hosts) {
    expect([host, await codeOf(post(`https://${host}:${port}/`))]).toEqual([host, "BLOCKED"]);
  }
  expect(connections()).toBe(0);
});

test("only https is spoken, without a login, unless the operator allows the host", async () => {
  for (const url of [
    "http://shop.example/",
    "ftp://shop.example/",
    "file:///etc/passwd",
    "gopher://shop.example/",
    "https://user:secret@shop.example/",
    "https://user@shop.example/",
    "//shop.example/",
    "shop.example",
    "https://",
    "",
  ]) {
    expect([url, await codeOf(post(url))]).toEqual([url, "BLOCKED"]);
  }
});

test("a host that the operator allows is reached, at the port that was allowed", async () => {
  const server = await givenServer((_, response) => response.end("ok"));
  const other = await givenListener();
  expect((await post(server.url, ["127.0.0.1"])).body.toString()).toBe("ok");
  expect((await post(server.url, [server.host])).status).toBe(200);
  expect(await codeOf(post(`http://127.0.0.1:${other.port}/`, [server.host]))).toBe("BLOCKED");
  expect(await codeOf(post(server.url, ["10.0.0.1", "example.com"]))).toBe("BLOCKED");
  // A login stays out even there.
  expect(await codeOf(post(server.url.replace("//", "//user:secret@"), [server.host]))).toBe(
    "BLOCKED",
  );
  expect(other.connections()).toBe(0);
});

test("a redirect is an answer like any other, and is not followed", async () => {
  const inside = await givenServer((_, response) => response.end("secret"));
  const server = await givenServer((_, response) => {
    response.writeHead(307, { location: inside.url }).end();
  });
  const answer = await post(server.url, [server.host, inside.host]);
  expect([answer.status, answer.headers.location]).toEqual([307, inside.url]);
  expect(inside.seen).toEqual([]);
});

test("of an answer without end the beginning is read, and the time is limited", async () => {
  const endless = await givenServer((_, response) => {
    const timer = setInterval(() => response.write("x".repeat(400)), 1);
    response.on("close", () => clearInterval(timer));
  });
  const answer = await post(endless.url, ["127.0.0.1"]);
  expect([answer.status, answer.body.byteLength]).toEqual([200, 1_000]);

  const dripping = await givenServer((_, response) => {
    const timer = setInterval(() => response.write("x"), 20);
    response.on("close", () => clearInterval(timer));
  });
  const silent = await givenServer(() => {});
  const brief = { timeoutMs: 200 };
  expect(await codeOf(post(dripping.url, ["127.0.0.1"], brief))).toBe("TIMEOUT");
  expect(await codeOf(post(silent.url, ["127.0.0.1"], brief))).toBe("TIMEOUT");
});

test("why there was no answer has a name", async () => {
  const { port } = await givenListener();
  const gone = await givenServer(() => {});
  await ends.pop()?.();
  expect(await codeOf(post(gone.url, ["127.0.0.1"]))).toBe("ECONNREFUSED");
  expect(await codeOf(post(`http://127.0.0.1:${port}/`, ["127.0.0.1"]))).toBe("ECONNRESET");
  await givenNames(() => []);
  expect(await codeOf(post("https://nobody.example/"))).toMatch(/^(ENODATA|ENOTFOUND)$/);
});
