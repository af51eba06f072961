import { z } from "zod";
import type { Context } from "#lib/context.ts";

export const Pong = z
  .object({
    pong: z.literal(true),
    tenant: z.object({ id: z.string(), name: z.string() }),
    key: z
      .object({
        id: z.string(),
        name: z.string(),
        prefix: z.string(),
        scopes: z.array(z.string()),
        rateLimit: z.number().int(),
      })
      .nullable(),
    user: z.object({ id: z.string(), name: z.string(), role: z.string() }).nullable(),
    time: z.iso.datetime(),
  })
  .meta({ id: "Pong" });
export type Pong = z.infer<typeof Pong>;

/** Who you are to us. */
export async function ping(ctx: Context, key: Pong["key"]): Promise<Pong> {
  const id = ctx.tenantId;
  const [{ name } = { name: "" }] = await ctx.db.$queryRaw<{ name: string }[]>`
    SELECT name FROM tenants WHERE id = ${id}::uuid`;
  const { actor } = ctx;
  const user = actor.kind === "user" ? { id: actor.id, name: actor.name, role: actor.role } : null;
  return { pong: true, tenant: { id, name }, key, user, time: ctx.now.toISOString() };
}
