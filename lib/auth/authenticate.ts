import { getToken } from "next-auth/jwt";
import { looksLikeKey } from "#lib/api-keys/key.ts";
import { AppError } from "#lib/errors.ts";
import { isId } from "#lib/ids.ts";
import type { Caller } from "./caller.ts";
import { findKey } from "./find-key.ts";
import { findSession } from "./find-session.ts";
import { consume, tooMany } from "./limits.ts";
import { cookiesOf, sessionCookie } from "./session-cookie.ts";

const failuresAnHour = 100;

/** Who is calling: a key, a login token or a browser's session. Throws UNAUTHORIZED for nobody. */
export async function authenticate(request: Request, address: string): Promise<Caller> {
  const caller = await identify(request, address);
  if (caller) return caller;
  if (request.headers.has("authorization")) {
    const failures = await consume(`failed:${address}`, failuresAnHour, 3_600);
    if (failures.exceeded) throw tooMany(failures.resetMs);
  }
  throw new AppError("UNAUTHORIZED", undefined, { headers: { "WWW-Authenticate": "Bearer" } });
}

/** The same without the refusal: null for nobody. */
export async function identify(request: Request, address: string): Promise<Caller | null> {
  const header = request.headers.get("authorization");
  if (header !== null) {
    const secret = /^Bearer +(\S+)$/i.exec(header.trim())?.[1];
    if (!secret) return null;
    return looksLikeKey(secret) ? findKey(secret, address) : findSession({ token: secret });
  }
  const sessionId = await sessionIdOf(request);
  return sessionId ? findSession({ sessionId }) : null;
}

const bringsSession = (request: Request): boolean =>
  request.headers.get("cookie")?.includes(sessionCookie) ?? false;

export const bringsNoCredential = (request: Request): boolean =>
  !request.headers.has("authorization") && !bringsSession(request);

async function sessionIdOf(request: Request): Promise<string | null> {
  if (!bringsSession(request)) return null;
  const token = await getToken({
    req: { headers: request.headers, cookies: cookiesOf(request) } as unknown as Parameters<
      typeof getToken
    >[0]["req"],
    secret: process.env.NEXTAUTH_SECRET,
    cookieName: sessionCookie,
  });
  const id = token?.sessionId;
  return typeof id === "string" && isId(id) ? id : null;
}
