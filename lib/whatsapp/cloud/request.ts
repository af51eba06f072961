import http from "node:http";
import https from "node:https";
import type { ProviderFault } from "../provider.ts";

/**
 * One HTTP exchange that knows how far it got. `fetch` hides whether a failed request ever left
 * the machine; node:http does not, and never sends anything twice.
 */
export type Question = {
  method: "GET" | "POST";
  url: URL;
  token: string;
  body?: { bytes: Uint8Array; type: string };
  timeoutMs: number;
  /** Bytes of answer at most. */
  limitBytes?: number;
};

export type Reply =
  | { reached: "yes"; status: number; type: string | null; bytes: Buffer }
  /** Not one byte of the request was written. */
  | { reached: "no"; fault: ProviderFault }
  /** Bytes went out and no whole answer came back. */
  | { reached: "perhaps"; fault: ProviderFault };

const connectWithinMs = 10_000;

/**
 * A server may close an idle connection just as we write to it, and such a send is uncertain
 * for ever; so no connection is used again after a few idle seconds.
 */
const idleMs = 4_000;
const agents = {
  "http:": new http.Agent({ keepAlive: true, timeout: idleMs }),
  "https:": new https.Agent({ keepAlive: true, timeout: idleMs }),
};

const headersOf = ({ token, body }: Question): http.OutgoingHttpHeaders => ({
  authorization: `Bearer ${token}`,
  // Meta's media host refuses a request without one.
  "user-agent": "Sapa",
  ...(body && { "content-type": body.type, "content-length": body.bytes.byteLength }),
});

const faultOf = (error: Error & { code?: string }, written: boolean, host: string) =>
  written
    ? {
        code: error.code === "TIMEOUT" ? "TIMEOUT" : "RESET",
        message: `No answer from ${host}: ${error.code ?? error.message}`,
      }
    : { code: "REFUSED", message: `No connection to ${host}: ${error.code ?? error.message}` };

const timedOut = () => Object.assign(new Error("timed out"), { code: "TIMEOUT" });

export function ask(question: Question): Promise<Reply> {
  const { method, url, body, timeoutMs, limitBytes = 1_000_000 } = question;
  const secure = url.protocol === "https:";
  const agent = secure ? agents["https:"] : agents["http:"];
  return new Promise((resolve) => {
    let written = false;
    const request = (secure ? https : http).request(url, {
      method,
      agent,
      headers: headersOf(question),
    });
    const giveUp = () => {
      fail(timedOut());
      request.destroy();
    };
    const connecting = setTimeout(giveUp, connectWithinMs);
    const answering = setTimeout(giveUp, timeoutMs);
    const settle = (reply: Reply) => {
      clearTimeout(connecting);
      clearTimeout(answering);
      resolve(reply);
    };
    const fail = (error: Error) =>
      settle({ reached: written ? "perhaps" : "no", fault: faultOf(error, written, url.host) });

    request.on("socket", (socket) => {
      const nowWritten = () => {
        written = true;
        clearTimeout(connecting);
      };
      // Until this event Node keeps the request back; a reused socket takes it at once.
      if (socket.connecting && !request.reusedSocket) {
        socket.once(secure ? "secureConnect" : "connect", nowWritten);
      } else nowWritten();
    });
    request.on("error", fail);
    request.on("response", (response) => {
      const chunks: Buffer[] = [];
      let sizeBytes = 0;
      response.on("data", (chunk: Buffer) => {
        chunks.push(chunk);
        sizeBytes += chunk.byteLength;
        if (sizeBytes > limitBytes) response.destroy(new Error("the answer is too large"));
      });
      response.on("error", fail);
      response.on("close", () => {
        if (!response.complete) return fail(new Error("the answer broke off"));
        settle({
          reached: "yes",
          status: response.statusCode ?? 0,
          type: response.headers["content-type"] ?? null,
          bytes: Buffer.concat(chunks),
        });
      });
    });
    request.end(body?.bytes);
  });
}
