import webPush from "web-push";
import type { Context } from "#lib/context.ts";
import { seal, unseal } from "#lib/secrets.ts";
import type { PushKey } from "./schema.ts";

/** The shop's key for push services, made when it is first asked for. */
export async function readPushKey(ctx: Context): Promise<PushKey> {
  const where = { tenantId: ctx.tenantId };
  const known = await ctx.db.pushKey.findUnique({ where });
  if (known) return { publicKey: known.publicKey };
  const made = webPush.generateVAPIDKeys();
  // Of two who ask at the same time one is first, and both get that one's.
  await ctx.db.pushKey.createMany({
    data: {
      ...where,
      publicKey: made.publicKey,
      privateKey: await seal(made.privateKey),
      createdAt: ctx.now,
    },
    skipDuplicates: true,
  });
  const { publicKey } = await ctx.db.pushKey.findUniqueOrThrow({ where });
  return { publicKey };
}

export type KeyPair = { publicKey: string; privateKey: string };

export async function pushKeyPair(ctx: Context): Promise<KeyPair | null> {
  const row = await ctx.db.pushKey.findUnique({ where: { tenantId: ctx.tenantId } });
  return row && { publicKey: row.publicKey, privateKey: await unseal<string>(row.privateKey) };
}
