import type { Context } from "#lib/context.ts";
import { Prisma } from "#lib/db/generated/client.ts";

/** Test keys see who is in the sandbox and nowhere else; `p` is the contact in the query. */
export const visibleContact = (ctx: Context): Prisma.Sql =>
  ctx.actor.kind === "key" && ctx.actor.mode === "test"
    ? Prisma.sql`(SELECT bool_and(ch.kind = 'SANDBOX') FROM conversations c
        JOIN channels ch ON ch.tenant_id = c.tenant_id AND ch.id = c.channel_id
        WHERE c.tenant_id = p.tenant_id AND c.contact_id = p.id)`
    : Prisma.sql`TRUE`;
