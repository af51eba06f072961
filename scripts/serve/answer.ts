import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { atHand, keepAtHand } from "#lib/api/at-hand.ts";
import type { Dispatch } from "#lib/api/dispatch.ts";
import { log } from "#lib/log.ts";

/** A body up to this size is read before its handler is called. */
const mostBufferedBytes = 64 * 1024;

/** What the app has laid out for us (app/api/serve.ts); in development there is nothing. */
export const laidOut = (): Dispatch | undefined =>
  (globalThis as unknown as Record<symbol, Dispatch | undefined>)[Symbol.for("sapa.api")];

/**
 * Answers a request to the API without Next, through the same handlers. False where it is not the
 * API's: then it is Next's.
 */
export async function answer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<boolean> {
  const dispatch = laidOut();
  const url = incoming.url ?? "/";
  const cut = url.search(/[?#]/);
  const path = cut === -1 ? url : url.slice(0, cut);
  if (!dispatch || !/^\/(api|webhook)\//.test(path) || path.startsWith("/api/auth/")) return false;
  let request: Request;
  try {
    request = await requestOf(incoming, url);
  } catch (error) {
    if (!incoming.destroyed) throw error;
    // Who goes away before they have said all gets no answer.
    outgoing.destroy();
    return true;
  }
  const response = await dispatch(request, path);
  if (response) await send(response, incoming, outgoing);
  return response !== null;
}

async function requestOf(incoming: IncomingMessage, url: string): Promise<Request> {
  const { method = "GET" } = incoming;
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  const given = { method, headers };
  const address = `http://localhost${url}`;
  if (method === "GET" || method === "HEAD") return new Request(address, given);
  const lengthBytes = Number(incoming.headers["content-length"] ?? Number.NaN);
  if (lengthBytes <= mostBufferedBytes) {
    const body = await buffer(incoming);
    return keepAtHand(new Request(address, { ...given, body }), body);
  }
  return new Request(address, { ...given, body: unread(incoming), duplex: "half" } as RequestInit);
}

/**
 * Touched only when somebody reads it: a body that nobody wanted is thrown away by Node once the
 * answer is given, and the connection goes on.
 */
function unread(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  let chunks: AsyncIterator<Buffer> | undefined;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        chunks ??= incoming[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: () => void incoming.resume(),
    },
    { highWaterMark: 0 },
  );
}

async function send(
  response: Response,
  { method }: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) {
    if (name === "set-cookie") outgoing.appendHeader(name, value);
    else outgoing.setHeader(name, value);
  }
  const whole = atHand(response);
  if (whole !== undefined) {
    outgoing.setHeader("content-length", Buffer.byteLength(whole));
    outgoing.end(method === "HEAD" ? undefined : whole);
    return;
  }
  if (!response.body || method === "HEAD") {
    await response.body?.cancel();
    outgoing.end();
    return;
  }
  // A stream says something soon or late; whoever waits for it is told at once that it is there.
  outgoing.flushHeaders();
  const body = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]);
  // Who goes away in the middle is no news.
  await pipeline(body, outgoing).catch((error) => log.debug({ err: error }, "an answer broke off"));
}
