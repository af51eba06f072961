import { cookies } from "next/headers";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import type { Role } from "#lib/context.ts";
import { findSession } from "./find-session.ts";
import { sessionCookie } from "./session-cookie.ts";

export type PageSession = {
  tenantId: string;
  user: { id: string; name: string; role: Role };
};

/** For server-rendered pages: who is looking, or null. Looked up once per page. */
export const currentSession = cache(async (): Promise<PageSession | null> => {
  const cookie = (await cookies()).get(sessionCookie)?.value;
  const secret = process.env.NEXTAUTH_SECRET;
  if (!cookie || !secret) return null;
  const token = await decode({ token: cookie, secret }).catch(() => null);
  if (typeof token?.sessionId !== "string") return null;
  const caller = await findSession({ sessionId: token.sessionId });
  if (caller?.actor.kind !== "user") return null;
  const { id, name, role } = caller.actor;
  return { tenantId: caller.tenantId, user: { id, name, role } };
});
