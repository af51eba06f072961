import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { type ReceiveOptions, receive } from "./receive.ts";

type Handler = (request: IncomingMessage, response: ServerResponse, body: Buffer) => void;
const running: ReturnType<typeof createServer>[] = [];

afterEach(() => {
  for (const server of running.splice(0)) server.close().closeAllConnections();
});

const echo: Handler = (request, response, body) =>
  response.end(JSON.stringify({ headers: request.headers, url: request.url, size: body.length }));

async function serve(
  handler: Handler = echo,
  given: Partial<ReceiveOptions> = {},
): Promise<string> {
  const options = { trustedHops: 0, dev: false, https: false, ...given };
  const server = createServer(async (request, response) => {
    receive(request, response, options);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    handler(request, response, Buffer.concat(chunks));
  });
  running.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function seen(url: string, headers: Record<string, string>): Promise<Record<string, string>> {
  const response = await fetch(url, { headers });
  return ((await response.json()) as { headers: Record<string, string> }).headers;
}

/** What a handler does that finds its body cut off. */
const stumble: Handler = (_request, response) => {
  response.statusCode = 400;
  response.end("that is not JSON");
};
const large = (mebibytes: number) => new Uint8Array(mebibytes * 1024 * 1024 + 1);

test("says who calls by the socket, whatever the caller says of itself", async () => {
  const url = await serve();
  const headers = await seen(url, {
    "x-sapa-client-address": "6.6.6.6",
    "x-sapa-anything": "1",
    "x-forwarded-for": "6.6.6.6",
    "x-forwarded-host": "evil.example",
  });
  expect(headers["x-sapa-client-address"]).toBe("127.0.0.1");
  expect(Object.keys(headers).filter((name) => /^x-(sapa|forwarded)/.test(name))).toEqual([
    "x-sapa-client-address",
  ]);
});

test.each([
  [1, "6.6.6.6, 203.0.113.9", "203.0.113.9"],
  [2, "6.6.6.6, 203.0.113.9, 10.0.0.1", "203.0.113.9"],
  [2, "203.0.113.9", "203.0.113.9"],
  [1, "[2001:DB8::1]:4711", "2001:db8::1"],
  [1, "::ffff:203.0.113.9", "203.0.113.9"],
  [1, "203.0.113.9:4711", "203.0.113.9"],
  [1, "nonsense", "127.0.0.1"],
  [1, "", "127.0.0.1"],
])("believes %i trusted proxies and no more: %s is %s", async (trustedHops, forwarded, address) => {
  const url = await serve(echo, { trustedHops });
  const headers = await seen(url, { "x-forwarded-for": forwarded });
  expect(headers["x-sapa-client-address"]).toBe(address);
});

test("echoes the caller's request id, and makes one where it has none worth echoing", async () => {
  const url = await serve();
  const idOf = async (own?: string) => {
    const response = await fetch(url, own ? { headers: { "x-request-id": own } } : {});
    const { headers } = (await response.json()) as { headers: Record<string, string> };
    expect(headers["x-request-id"]).toBe(response.headers.get("x-request-id"));
    return response.headers.get("x-request-id");
  };
  expect(await idOf("order 66/a")).toBe("order 66/a");
  expect(await idOf("x".repeat(128))).toBe("x".repeat(128));
  expect(await idOf("x".repeat(129))).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  expect(await idOf("héllo")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  expect(await idOf()).not.toBe(await idOf());
});

test("gives each page a nonce of its own, which the caller cannot choose", async () => {
  const url = await serve();
  const page = async () => {
    const response = await fetch(`${url}/inbox`, {
      headers: { "x-nonce": "evil", "content-security-policy": "script-src 'nonce-evil'" },
    });
    const { headers } = (await response.json()) as { headers: Record<string, string> };
    expect(headers["content-security-policy"]).toBe(
      response.headers.get("content-security-policy"),
    );
    expect(headers["content-security-policy"]).toContain(`'nonce-${headers["x-nonce"]}'`);
    return headers["x-nonce"];
  };
  const nonce = await page();
  expect(nonce).not.toBe("evil");
  expect(await page()).not.toBe(nonce);
});

test("promises https for a year only where it is served over https", async () => {
  const plain = await fetch(await serve());
  const secure = await fetch(await serve(echo, { https: true }));
  expect(plain.headers.get("strict-transport-security")).toBeNull();
  expect(secure.headers.get("strict-transport-security")).toBe("max-age=31536000");
  expect(plain.headers.get("x-content-type-options")).toBe("nosniff");
});

test("refuses a body over 1 MiB in the envelope of its surface and the caller's language", async () => {
  const url = await serve(stumble);
  const post = (path: string, language: string) =>
    fetch(url + path, {
      method: "POST",
      body: large(1),
      headers: { "accept-language": language, "x-request-id": "r1" },
    });
  const v1 = await post("/api/v1/conversations", "en-GB,en");
  expect([v1.status, await v1.json()]).toEqual([
    413,
    {
      ok: false,
      error: {
        code: "PAYLOAD_TOO_LARGE",
        message: "The request body is too large.",
        requestId: "r1",
      },
    },
  ]);
  const device = await post("/api/wa/send", "");
  expect([device.status, await device.json()]).toEqual([
    413,
    { status: false, message: "Isi permintaan terlalu besar.", code: "PAYLOAD_TOO_LARGE" },
  ]);
});

test("lets the handler's earlier checks speak first: a stranger gets 401, not 413", async () => {
  const url = await serve((_request, response) => {
    response.statusCode = 401;
    response.end("who are you");
  });
  const response = await fetch(`${url}/api/v1/x`, { method: "POST", body: large(1) });
  expect([response.status, await response.text()]).toEqual([401, "who are you"]);
});

test.each([
  ["/api/v1/x", "application/json", 1],
  ["/webhook/message", "application/json", 4],
])("reads and drops what %s gets beyond its limit, chunked too", async (path, type, mebibytes) => {
  const sizes: number[] = [];
  const url = await serve((request, response, body) => {
    sizes.push(body.length);
    stumble(request, response, body);
  });
  const sent = request(url + path, { method: "POST", headers: { "content-type": type } });
  const answered = once(sent, "response");
  for (let megabyte = 0; megabyte < 16; megabyte++) sent.write(Buffer.alloc(1024 * 1024));
  sent.end();
  const [response] = (await answered) as [IncomingMessage];
  expect(response.statusCode).toBe(413);
  expect(sizes[0]).toBeGreaterThan(mebibytes * 1024 * 1024);
  expect(sizes[0]).toBeLessThan((mebibytes + 1) * 1024 * 1024);
  response.resume();
});

test("lets an upload and a body within its limit pass whole", async () => {
  const url = await serve();
  const form = new FormData();
  form.set("file", new Blob([large(5)]));
  const upload = await fetch(`${url}/api/v1/media`, { method: "POST", body: form });
  expect(((await upload.json()) as { size: number }).size).toBeGreaterThan(5 * 1024 * 1024);
  const webhook = await fetch(`${url}/webhook/message`, { method: "POST", body: large(3) });
  expect(((await webhook.json()) as { size: number }).size).toBe(large(3).length);
});
