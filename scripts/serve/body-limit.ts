import type { IncomingMessage, ServerResponse } from "node:http";

const mebibyte = 1024 * 1024;

/** The largest body that any handler behind this path accepts. */
export function bodyLimitBytes(request: IncomingMessage): number {
  const path = request.url?.split("?", 1)[0] ?? "";
  if (path === "/webhook/message") return 4 * mebibyte;
  const isUpload = /^(multipart\/form-data|text\/csv)\b/i.test(
    request.headers["content-type"] ?? "",
  );
  return isUpload && path.startsWith("/api/") ? 110_000_000 : mebibyte;
}

/**
 * Keeps a body from growing past its limit in memory, whoever reads it. The handler gets a little
 * more than the limit, so that it can tell, and the rest is read and dropped: answering midway
 * resets the connection and loses the answer. The order of checks stays the handler's (a stranger
 * gets 401, not 413); only if it stumbles over the cut body is its answer replaced by `refuse`.
 */
export function limitBody(
  request: IncomingMessage,
  response: ServerResponse,
  refuse: () => Record<string, unknown>,
): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const limitBytes = bodyLimitBytes(request);
  let sizeBytes = 0;
  const push = request.push.bind(request);
  request.push = (chunk: Buffer | null) => {
    if (chunk === null) return push(null);
    const wasOver = sizeBytes > limitBytes;
    sizeBytes += chunk.length;
    return wasOver ? true : push(chunk);
  };
  const isOver = () =>
    sizeBytes > limitBytes || Number(request.headers["content-length"]) > limitBytes;
  replaceStumble(response, isOver, refuse);
}

function replaceStumble(
  response: ServerResponse,
  isOver: () => boolean,
  refuse: () => Record<string, unknown>,
): void {
  const original = {
    writeHead: response.writeHead as (...given: unknown[]) => ServerResponse,
    write: response.write as (...given: unknown[]) => boolean,
    end: response.end as (...given: unknown[]) => ServerResponse,
  };
  let replacement: string | undefined;
  let decided = false;
  const isReplaced = (status: number): boolean => {
    if (!decided && isOver() && (status === 400 || status === 500)) {
      replacement = JSON.stringify(refuse());
      for (const name of response.getHeaderNames()) {
        if (name === "transfer-encoding" || name.startsWith("content-"))
          response.removeHeader(name);
      }
      response.setHeader("content-type", "application/json; charset=utf-8");
      response.setHeader("content-length", Buffer.byteLength(replacement));
      response.statusCode = 413;
    }
    decided = true;
    return replacement !== undefined;
  };
  response.writeHead = ((status: number, ...rest: unknown[]) =>
    original.writeHead.apply(
      response,
      isReplaced(status) ? [413] : [status, ...rest],
    )) as typeof response.writeHead;
  // What the handler writes then belongs to the answer that was replaced.
  response.write = ((...given: unknown[]) =>
    isReplaced(response.statusCode) ||
    original.write.apply(response, given)) as typeof response.write;
  response.end = ((...given: unknown[]) =>
    original.end.apply(
      response,
      isReplaced(response.statusCode) ? [replacement] : given,
    )) as typeof response.end;
}
