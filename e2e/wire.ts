import { Agent, type IncomingHttpHeaders, request } from "node:http";

export const origin = process.env.E2E_URL ?? "";

export type Sent = {
  method: string;
  /** Goes out as it stands: no client tidies it up first. */
  path: string;
  /** Another process than the one that all tests call. */
  origin?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** Without a Content-Length. */
  chunked?: boolean;
};

export type Answer = {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
  text: string;
  /** Which connection it came by. */
  connection: number | undefined;
};

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** One request over HTTP. Of a stream of events only the head is read. */
export function wire(sent: Sent, connections = agent): Promise<Answer> {
  const { hostname, port } = new URL(sent.origin ?? origin);
  const { method, path, headers = {}, body, chunked = false } = sent;
  const length = { "content-length": String(Buffer.byteLength(body ?? "")) };
  return new Promise((resolve, reject) => {
    const outgoing = request({
      hostname,
      port,
      method,
      path,
      agent: connections,
      headers: { ...(body !== undefined && !chunked && length), ...headers },
    });
    outgoing.setTimeout(20_000, () => outgoing.destroy(new Error(`no answer: ${method} ${path}`)));
    outgoing.on("error", reject);
    outgoing.on("response", (incoming) => {
      const chunks: Buffer[] = [];
      const done = () => {
        const bytes = Buffer.concat(chunks);
        const { statusCode: status = 0, headers: answered } = incoming;
        const connection = outgoing.socket?.localPort;
        resolve({ status, headers: answered, bytes, text: bytes.toString(), connection });
      };
      if (incoming.headers["content-type"]?.startsWith("text/event-stream")) {
        done();
        outgoing.destroy();
        return;
      }
      incoming.on("data", (chunk) => chunks.push(chunk));
      incoming.on("end", done);
      incoming.on("error", reject);
    });
    // A body in two writes travels in chunks.
    if (chunked && body !== undefined) outgoing.write(body);
    outgoing.end(chunked ? undefined : body);
  });
}
