import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { logOut } from "./log-in.ts";
import { throttledLogIn } from "./throttled-log-in.ts";

const days = 30;
const secure = (process.env.APP_URL ?? "").startsWith("https://");

export const sessionCookie = secure ? "__Host-sapa.session" : "sapa.session";

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
      options: { httpOnly: true, sameSite: "lax", path: "/", secure },
    },
  },
  providers: [
    CredentialsProvider({
      id: "credentials",
      credentials: { email: {}, password: {} },
      async authorize(credentials, request) {
        const header = request.headers?.["x-sapa-client-address"];
        try {
          const login = await throttledLogIn(
            credentials?.email ?? "",
            credentials?.password ?? "",
            typeof header === "string" ? header : "unknown",
          );
          return { id: login.user.id, name: login.user.name, sessionId: login.sessionId };
        } catch {
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
