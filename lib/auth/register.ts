import { readEnv } from "#lib/env.ts";
import { register } from "#lib/tenants/register.ts";
import type { Register } from "#lib/tenants/schema.ts";
import { consume, tooMany } from "./limits.ts";
import { openSession } from "./log-in.ts";
import { presentLogin } from "./present-login.ts";

/** A new tenant and its owner's first session. Limited per address, so that nobody farms tenants. */
export async function logInAfterRegistering(input: Register, address: string) {
  const perHour = readEnv().REGISTRATIONS_PER_HOUR;
  const used = await consume(`register:${address}`, perHour, 3_600);
  if (used.exceeded) throw tooMany(used.resetMs);
  const { userId, tenantId, name, email } = await register(input);
  const login = await openSession({ id: userId, name, email, role: "OWNER" }, tenantId);
  return { ...presentLogin(login), tenant: { id: tenantId, name } };
}
