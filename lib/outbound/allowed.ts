import { type Env, env } from "#lib/env.ts";

/** The operator's exceptions: hosts that may be reached although private, and without TLS. */
export const exceptions = (settings: Env = env()): string[] => [
  ...settings.OUTBOUND_ALLOW,
  new URL(settings.GRAPH_API_URL).host,
];

/** `erp.internal` allows every port of it, `10.0.0.5:8080` that one. */
export function isException(url: URL, list: string[]): boolean {
  const port = url.port || (url.protocol === "https:" ? "443" : "80");
  return list.some((entry) => {
    // Read as a URL too, so that all spellings of an address are the same one.
    const named = new URL(`http://${entry}`);
    const anyPort = !/:\d+$/.test(entry);
    return named.hostname === url.hostname && (anyPort || (named.port || "80") === port);
  });
}
