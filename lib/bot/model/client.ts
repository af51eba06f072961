import type OpenAI from "openai";
import { request } from "#lib/outbound/request.ts";
import type { StoredModel } from "../schema.ts";

/** How a tenant's model is reached, its key opened. */
export type ModelAccess = StoredModel & { apiKey: string | null };

const longestAnswerBytes = 1024 * 1024;
/** What the client would say of itself and of our machine is nobody's business. */
const passedOn = ["accept", "authorization", "content-type"];

/** Loaded when the first model is asked: most shops have none. */
export async function openClient(access: ModelAccess): Promise<OpenAI> {
  const { default: Client } = await import("openai");
  return new Client({
    baseURL: access.baseUrl,
    // Never from the environment: that would be another tenant's, or the operator's.
    apiKey: access.apiKey ?? "none",
    organization: null,
    project: null,
    webhookSecret: null,
    logLevel: "off",
    maxRetries: 1,
    timeout: access.timeoutMs,
    fetch: (url, init) => guardedFetch(String(url), init ?? {}, access),
  });
}

/** The client's requests go out by the same guarded door as all that tenants choose. */
async function guardedFetch(
  url: string,
  init: RequestInit,
  { timeoutMs, apiKey }: ModelAccess,
): Promise<Response> {
  const given = new Headers(init.headers);
  // The client insists on a key; an endpoint without one must not be shown a made-up one.
  if (!apiKey) given.delete("authorization");
  const headers = passedOn.flatMap((name) => {
    const value = given.get(name);
    return value ? [[name, value]] : [];
  });
  const answer = await request({
    method: init.method?.toUpperCase() === "GET" ? "GET" : "POST",
    url,
    headers: Object.fromEntries(headers),
    ...(typeof init.body === "string" && { body: init.body }),
    timeoutMs,
    signal: init.signal ?? undefined,
    limitBytes: longestAnswerBytes,
  });
  // A response that may have no body may not be given one either.
  const empty = [204, 205, 304].includes(answer.status);
  return new Response(empty ? null : new Uint8Array(answer.body), {
    status: answer.status,
    headers: headersOf(answer.headers),
  });
}

/** What tells the client how to read it and when to come back. */
function headersOf(all: Record<string, string | string[] | undefined>): Record<string, string> {
  const wanted = ["content-type", "retry-after", "retry-after-ms", "x-should-retry"];
  return Object.fromEntries(
    wanted.flatMap((name) => (typeof all[name] === "string" ? [[name, all[name]]] : [])),
  );
}
