import http from "node:http";
import https from "node:https";
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from "request-filtering-agent";
import { exceptions, isException } from "./allowed.ts";
import { refusalOf } from "./refuse.ts";
import { resolveName } from "./resolve.ts";

// The guarded agents, and the look-up they are given, look at the very addresses that are then
// connected to, so there is no moment in between for a name to become another address. No
// connection is kept: each one is looked at.
const guarded = {
  "http:": new RequestFilteringHttpAgent(),
  "https:": new RequestFilteringHttpsAgent(),
};
const plain = { "http:": new http.Agent(), "https:": new https.Agent() };

export type OutboundRequest = {
  method: "GET" | "POST";
  url: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** From the look-up of the name to the last byte of the answer. */
  timeoutMs: number;
  /** Ends the wait earlier. */
  signal?: AbortSignal | undefined;
  /** Of a longer answer only this much is read. */
  limitBytes: number;
};

export type OutboundAnswer = {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
};

/** No answer, and why: BLOCKED, TIMEOUT, or what the system calls it (ECONNREFUSED, ENOTFOUND …). */
export class NoAnswer extends Error {
  override name = "NoAnswer";
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * The door for every request to an address that a tenant chose. It reaches public addresses over
 * https only, apart from the operator's exceptions; it follows no redirect.
 */
export async function request(
  wanted: OutboundRequest,
  list = exceptions(),
): Promise<OutboundAnswer> {
  const refusal = refusalOf(wanted.url, list);
  if (refusal) throw new NoAnswer("BLOCKED", refusal.en);
  const url = new URL(wanted.url);
  const secure = url.protocol === "https:";
  const trusted = isException(url, list);
  const timeout = AbortSignal.timeout(wanted.timeoutMs);
  const signal = wanted.signal ? AbortSignal.any([timeout, wanted.signal]) : timeout;
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => reject(reasonOf(error, signal, wanted));
    const going = (secure ? https : http).request(url, {
      method: wanted.method,
      agent: (trusted ? plain : guarded)[secure ? "https:" : "http:"],
      // What the operator named may stand in the machine's own hosts file.
      ...(!trusted && { lookup: resolveName }),
      headers: {
        "user-agent": "Sapa",
        "accept-encoding": "identity",
        ...wanted.headers,
        ...(wanted.body !== undefined && { "content-length": Buffer.byteLength(wanted.body) }),
      },
      signal,
    });
    going.on("error", fail);
    going.on("response", (response) => {
      const chunks: Buffer[] = [];
      let left = wanted.limitBytes;
      const done = () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        });
      response.on("data", (chunk: Buffer) => {
        chunks.push(chunk.subarray(0, left));
        left -= chunk.byteLength;
        if (left > 0) return;
        done();
        response.destroy();
      });
      response.on("end", done);
      response.on("error", fail);
    });
    going.end(wanted.body);
  });
}

function reasonOf(error: NodeJS.ErrnoException, signal: AbortSignal, wanted: OutboundRequest) {
  if (signal.aborted) {
    return new NoAnswer("TIMEOUT", `No answer within ${wanted.timeoutMs / 1_000} s.`);
  }
  return new NoAnswer(error.code ?? "ERROR", error.message);
}
