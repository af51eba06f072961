import type { IncomingMessage, ServerResponse } from "node:http";
import { newId } from "#lib/ids.ts";
import { clientAddress } from "./client-address.ts";

const forwarded = /^(x-forwarded-.*|forwarded|x-real-ip)$/;
const printable = /^[\x20-\x7e]{1,128}$/;

/**
 * Says who calls and under which id, in headers that only this server can have written: the
 * caller's own `x-sapa-*` are removed, and without a trusted proxy its `X-Forwarded-*` too.
 */
export function stamp(request: IncomingMessage, response: ServerResponse, hops: number): string {
  const address = clientAddress(request, hops);
  for (const name of Object.keys(request.headers)) {
    if (name.startsWith("x-sapa-") || (hops === 0 && forwarded.test(name))) {
      delete request.headers[name];
    }
  }
  request.headers["x-sapa-client-address"] = address;
  const own = request.headers["x-request-id"];
  const requestId = typeof own === "string" && printable.test(own) ? own : newId();
  request.headers["x-request-id"] = requestId;
  response.setHeader("X-Request-Id", requestId);
  return requestId;
}
