import { createHmac } from "node:crypto";
import type { Context } from "#lib/context.ts";
import type { Party, Update } from "#lib/whatsapp/provider.ts";
import { type Identity, identitiesOf } from "./identity.ts";

/**
 * An address as we remember it of somebody erased: enough to know it again, not to read it. A
 * number has few digits, so without the key nobody may try them all.
 */
export const hashOf = ({ tenantId }: Context, { kind, value }: Identity): string =>
  createHmac("sha256", process.env.NEXTAUTH_SECRET ?? "")
    .update(`erased ${tenantId} ${kind} ${value}`)
    .digest("base64url");

/**
 * Whether a person said this before they were erased. Providers repeat posts for days, and may be
 * late; what comes then must not bring the person back. What they say afterwards is a new beginning.
 */
export async function isOfErased(ctx: Context, update: Update): Promise<boolean> {
  const at = await erasedAt(ctx, partiesOf(update));
  return at !== null && at >= update.at;
}

/** When the last of these was erased; null: nobody. */
export async function erasedAt(ctx: Context, parties: Party[]): Promise<Date | null> {
  const hashes = parties.flatMap(identitiesOf).map((identity) => hashOf(ctx, identity));
  if (hashes.length === 0) return null;
  const [row] = await ctx.db.$queryRaw<{ at: Date | null }[]>`
    SELECT max(erased_at) AS at FROM erasures WHERE tenant_id = ${ctx.tenantId}::uuid
      AND hashes && ${hashes}::text[]`;
  return row?.at ?? null;
}

function partiesOf(update: Update): Party[] {
  switch (update.kind) {
    case "message":
    case "reaction":
    case "preference":
      return [update.from];
    case "echo":
      return [update.to];
    case "contact":
      return [update.party];
    case "identity":
      return [update.from, update.to];
    default:
      return [];
  }
}
