import { randomBytes } from "node:crypto";
import { hashSecret } from "#lib/api-keys/key.ts";
import { rootDb } from "#lib/db/root.ts";
import { AppError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { checkPassword } from "#lib/members/password.ts";
import { takeSecondStep } from "./second-step.ts";

const tokenDays = 30;
const longestUserAgentChars = 300;

export type LoggedIn = {
  sessionId: string;
  token: string;
  expiresAt: Date;
  tenantId: string;
  user: { id: string; name: string; email: string; role: string };
};

export const wrongLogin = () =>
  new AppError("UNAUTHORIZED", {
    id: "Email atau kata sandi salah.",
    en: "Wrong email or password.",
  });

/** What a login brings beside the address and the password. */
export type LoginExtras = {
  /** A one-time code, or one for recovery. */
  totp?: string | undefined;
  userAgent?: string | null;
};

/**
 * Throws UNAUTHORIZED, in the same words and time for a wrong password and an unknown address. Only
 * the right password learns that a code is wanted too.
 */
export async function logIn(
  email: string,
  password: string,
  { totp, userAgent = null }: LoginExtras = {},
): Promise<LoggedIn> {
  const user = email.includes("\0")
    ? null
    : await rootDb().user.findUnique({
        where: { email },
        include: { memberships: { orderBy: { createdAt: "asc" }, take: 1 } },
      });
  const right = await checkPassword(user?.passwordHash ?? null, password);
  const membership = user?.memberships[0];
  if (!right || !user || !membership) throw wrongLogin();
  await takeSecondStep(user, totp);
  return openSession({ ...user, role: membership.role }, membership.tenantId, userAgent);
}

/** A session for someone whose identity is already proven. */
export async function openSession(
  user: { id: string; name: string; email: string; role: string },
  tenantId: string,
  userAgent: string | null = null,
): Promise<LoggedIn> {
  const token = randomBytes(32).toString("base64url");
  const session = await rootDb().session.create({
    data: {
      id: newId(),
      tenantId,
      userId: user.id,
      tokenHash: new Uint8Array(hashSecret(token)),
      userAgent: userAgent?.slice(0, longestUserAgentChars).toWellFormed() ?? null,
      expiresAt: new Date(Date.now() + tokenDays * 86_400_000),
    },
  });
  return {
    sessionId: session.id,
    token,
    expiresAt: session.expiresAt,
    tenantId,
    user: { id: user.id, name: user.name, email: user.email, role: user.role },
  };
}

export async function logOut(sessionId: string): Promise<void> {
  await rootDb().session.update({ where: { id: sessionId }, data: { revokedAt: new Date() } });
}
