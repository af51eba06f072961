import { Agent } from "node:http";
import { expect } from "@playwright/test";
import { type Answer, origin, type Sent, wire } from "./wire.ts";

/** Where prism listens: it lets pass what the OpenAPI document allows, both ways, and nothing else. */
const proxy = process.env.E2E_PROXY_URL ?? "";

/** It hangs up after five idle seconds, at times on the very request that comes then. */
const anew = new Agent({ keepAlive: false });

/** Who goes straight to the app, and why; null goes through the proxy. */
export function whyStraight({ method, path, origin: to, headers = {}, body, chunked }: Sent) {
  const named = (name: string) =>
    Object.entries(headers).find(([one]) => one.toLowerCase() === name)?.[1];
  const [place = ""] = path.split("?");
  if (!proxy || (to !== undefined && to !== origin)) return "it only stands before the one app";
  if (!/^\/(api\/(?!auth\/)|webhook\/)/.test(place)) return "the document says nothing of these";
  if (place === "/api/v1/openapi.json") return "the document does not describe itself";
  if (place === "/api/v1/events") return "it waits for the end of every answer";
  if (method === "OPTIONS" || method === "HEAD") return "no document has operations for these";
  if (named("cookie")) return "a browser's session is the dashboard's own, and not documented";
  if (!isDecodable(path)) return "it dies of these";
  if (new URL(path, origin).pathname !== place || place.includes("//")) return "it tidies paths up";
  if (/\/(media|photo)(\/[^/]+)?$/.test(place) && method === "GET") return "it makes text of bytes";
  if (!/^(Bearer |$)/.test(named("authorization") ?? "")) return "it knows one way to write Bearer";
  if (chunked) return "it writes a length";
  if (body === "{}") return "as good as none, which the document shows";
  if (body !== undefined && !isPlainJson(body, named("content-type"))) return "it writes JSON anew";
  if (isPadded(body)) return "lengths count after trimming, which no schema can say";
  return null;
}

function isDecodable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== "";
  } catch {
    return false;
  }
}

/** Whether the JSON that the proxy writes is what it has read. Forms, files and CSV never are. */
function isPlainJson(body: string | Uint8Array, type = ""): boolean {
  if (typeof body !== "string" || !type.startsWith("application/json")) return false;
  try {
    const value = JSON.parse(body);
    return typeof value === "object" && value !== null && JSON.stringify(value) === body;
  } catch {
    return false;
  }
}

function isPadded(body: Sent["body"]): boolean {
  if (typeof body !== "string") return false;
  const trimmed = JSON.parse(body, (_, value) =>
    typeof value === "string" ? value.trim() : value,
  );
  return JSON.stringify(trimmed) !== body;
}

/**
 * One request, through the proxy where that can be. An answer that is not as documented fails the
 * test; a request that the document forbids is put to the app itself, which must refuse it too.
 */
export async function proxied(sent: Sent): Promise<Answer> {
  if (whyStraight(sent)) return wire(sent);
  const headers = { "accept-encoding": "identity", ...sent.headers };
  const answer = await wire({ ...sent, headers, origin: proxy }, anew);
  const told = `${sent.method} ${sent.path}: ${answer.text.slice(0, 1_000)}`;
  // Whatever comes from the app has one.
  if (answer.headers["x-request-id"]) {
    // No document lists the methods that are not there.
    if (answer.status !== 405) expect(answer.headers["sl-violations"], told).toBeUndefined();
    return answer;
  }
  expect(answer.text, `not answered as documented: ${told}`).not.toContain("errors#VIOLATIONS");
  const own = await wire(sent);
  expect(own.status, `forbidden by the document, and yet done: ${told}`).toBeGreaterThanOrEqual(
    400,
  );
  return own;
}
