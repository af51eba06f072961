import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { AppError } from "#lib/errors.ts";
import { logOut } from "./log-in.ts";
import { isSecondStep } from "./second-step.ts";
import { isSecure, sessionCookie } from "./session-cookie.ts";
import { throttledLogIn } from "./throttled-log-in.ts";

const days = 30;

/**
 * The browser's cookie holds no more than the id of a row in `sessions`; the row decides, so a
 * session ends the moment it is revoked.
 */
export const authOptions: NextAuthOptions = {
  secret: process.env.NEXTAUTH_SECRET,
  session: { strategy: "jwt", maxAge: days * 86_400 },
  jwt: { maxAge: days * 86_400 },
  pages: { signIn: "/login", error: "/login" },
  cookies: {
    sessionToken: {
      name: sessionCookie,
      options: { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure },
    },
  },
  providers: [
    CredentialsProvider({
      id: "credentials",
      credentials: { email: {}, password: {}, totp: {} },
      async authorize(credentials, request) {
        const { email = "", password = "", totp } = credentials ?? {};
        const headers = (request.headers ?? {}) as Record<string, unknown>;
        const text = (name: string) => (typeof headers[name] === "string" ? headers[name] : null);
        try {
          const login = await throttledLogIn(email, password, {
            // A form's empty field is none.
            totp: totp || undefined,
            address: text("x-sapa-client-address") ?? "unknown",
            userAgent: text("user-agent"),
          });
          return { id: login.user.id, name: login.user.name, sessionId: login.sessionId };
        } catch (error) {
          if (isSecondStep(error)) throw new Error(totp ? "wrong-code" : "code");
          if (error instanceof AppError && error.code === "RATE_LIMITED") throw new Error("slow");
          return null;
        }
      },
    }),
  ],
  callbacks: {
    jwt({ token, user }) {
      if (user && "sessionId" in user) token.sessionId = user.sessionId;
      return token;
    },
  },
  events: {
    async signOut({ token }) {
      if (typeof token?.sessionId === "string") await logOut(token.sessionId).catch(() => {});
    },
  },
};
