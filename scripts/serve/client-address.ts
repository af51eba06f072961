import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";

/** An address in one spelling: no port, no brackets, IPv4 even when it arrived mapped into IPv6. */
function normalise(text: string): string | undefined {
  let address = text.trim().replace(/^"|"$/g, "");
  const bracketed = /^\[([^\]]+)\](?::\d+)?$/.exec(address);
  if (bracketed?.[1]) address = bracketed[1];
  else if (/^[\d.]+:\d+$/.test(address)) address = address.slice(0, address.indexOf(":"));
  address = address.replace(/^::ffff:(?=[\d.]+$)/i, "").replace(/%.*$/, "");
  return isIP(address) ? address.toLowerCase() : undefined;
}

/**
 * Who is calling: the socket's peer, or, behind `trustedHops` proxies, the address that the
 * outermost of them saw. What stands further left in X-Forwarded-For is the caller's own claim.
 */
export function clientAddress(request: IncomingMessage, trustedHops: number): string {
  const peer = normalise(request.socket.remoteAddress ?? "") ?? "unknown";
  if (trustedHops === 0) return peer;
  const forwarded = [request.headers["x-forwarded-for"] ?? []].flat().join(",");
  const seen = forwarded === "" ? [] : forwarded.split(",");
  // Each hop appends the address it was called from, so the last `trustedHops` are to be believed.
  for (const claim of seen.slice(-trustedHops)) {
    const address = normalise(claim);
    if (address) return address;
  }
  return peer;
}
