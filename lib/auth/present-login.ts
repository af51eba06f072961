import type { LoggedIn } from "./log-in.ts";

/** A login as the device API tells it. */
export const presentLogin = ({ token, expiresAt, user }: LoggedIn) => ({
  token,
  token_type: "Bearer" as const,
  expires_at: expiresAt.toISOString(),
  user,
});
