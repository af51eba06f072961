export const isSecure = (process.env.APP_URL ?? "").startsWith("https://");

/** What a browser's session is called, and known by. */
export const sessionCookie = isSecure ? "__Host-sapa.session" : "sapa.session";

/** A request's cookies by name. One that no browser of ours has written is left out. */
export function cookiesOf(request: Request): Record<string, string> {
  const cookies: Record<string, string> = {};
  for (const pair of request.headers.get("cookie")?.split(";") ?? []) {
    const cut = pair.indexOf("=");
    if (cut < 1) continue;
    try {
      cookies[pair.slice(0, cut).trim()] = decodeURIComponent(pair.slice(cut + 1).trim());
    } catch {
      // Not ours, then.
    }
  }
  return cookies;
}
