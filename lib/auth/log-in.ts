import { randomBytes } from "node:crypto";
import { hashSecret } from "#lib/api-keys/key.ts";
import { rootDb } from "#lib/db/root.ts";
import { AppError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { checkPassword } from "#lib/members/password.ts";

const tokenDays = 30;

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

/** Throws UNAUTHORIZED, in the same words and time for a wrong password and an unknown address. */
export async function logIn(email: string, password: string): Promise<LoggedIn> {
  const user = email.includes("\0")
    ? null
    : await rootDb().user.findUnique({
        where: { email },
        include: { memberships: { orderBy: { createdAt: "asc" }, take: 1 } },
      });
  const right = await checkPassword(user?.passwordHash ?? null, password);
  const membership = user?.memberships[0];
  if (!right || !user || !membership) throw wrongLogin();
  return openSession({ ...user, role: membership.role }, membership.tenantId);
}

/** A session for someone whose identity is already proven. */
export async function openSession(
  user: { id: string; name: string; email: string; role: string },
  tenantId: string,
): Promise<LoggedIn> {
  const token = randomBytes(32).toString("base64url");
  const session = await rootDb().session.create({
    data: {
      id: newId(),
      tenantId,
      userId: user.id,
      tokenHash: new Uint8Array(hashSecret(token)),
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
