import type { OutgoingHttpHeader, ServerResponse } from "node:http";

/**
 * Next drops the Content-Length of what a handler answers, and a player without it can neither
 * seek nor show how far it is. The handler says it under another name.
 */
export function keepLength(response: ServerResponse): void {
  const set = response.setHeader.bind(response);
  response.setHeader = (name: string, value: OutgoingHttpHeader) =>
    name.toLowerCase() === "x-sapa-content-length"
      ? set("content-length", String(value))
      : set(name, value);
}
