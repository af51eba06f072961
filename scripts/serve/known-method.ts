import type { IncomingMessage } from "node:http";
import { isApi } from "./known-path.ts";

const known = new Set(["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]);
/** Headers by which Next's own browser code asks for a page; nothing of it is meant for an API. */
const ofNext = /^(rsc|next-.*)$/;

/**
 * Left to itself, Next answers TRACE or PROPFIND with a bare 400 or 500, and an API request that
 * carries its own headers with a redirect. Such a method reaches the handler as PUT, which none of
 * our URLs takes.
 */
export function knownMethod(request: IncomingMessage): void {
  if (!isApi(request.url ?? "")) return;
  for (const name of Object.keys(request.headers)) {
    if (ofNext.test(name)) delete request.headers[name];
  }
  if (!known.has(request.method ?? "")) request.method = "PUT";
}
