import type { PageSession } from "#lib/auth/session.ts";
import type { Context } from "#lib/context.ts";
import { inTenant } from "#lib/db/tenant.ts";

/**
 * What a page shows at its first paint, by the same domain functions as the API and as the person
 * who looks. Only for what every member may read: nobody asks for a scope here.
 */
export const forPage = <T>(
  { tenantId, user }: PageSession,
  read: (ctx: Context) => Promise<T>,
): Promise<T> => inTenant(tenantId, { kind: "user", ...user }, read);
