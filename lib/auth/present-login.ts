import type { LoggedIn as Answer } from "#lib/tenants/schema.ts";
import type { LoggedIn } from "./log-in.ts";

/** A login as the device API tells it. */
export const presentLogin = ({ token, expiresAt, user }: LoggedIn): Answer => ({
  token,
  token_type: "Bearer",
  expires_at: expiresAt.toISOString(),
  user: { ...user, role: user.role as Answer["user"]["role"] },
});
