import { inTenant } from "#lib/db/tenant.ts";
import { removeFile } from "#lib/media/store.ts";
import { keysOf } from "#lib/media/variants.ts";
import { unseal } from "#lib/secrets.ts";
import { eraseAnswers } from "./erase-answers.ts";
import { erasePosts } from "./erase-posts.ts";
import type { Remains } from "./remains.ts";

const system = { kind: "system" } as const;

/**
 * What an erasure could not find by its rows: files, raw posts, stored answers. May be repeated;
 * throws, to be tried again, while a post that names the person is not taken in yet.
 */
export async function eraseRemains(tenantId: string, contactId: string): Promise<void> {
  const where = { tenantId_contactId: { tenantId, contactId } };
  const sealed = await inTenant(tenantId, system, async (ctx) => {
    const erasure = await ctx.db.erasure.findUnique({ where, select: { remains: true } });
    return erasure?.remains;
  });
  if (!sealed) return;
  const remains = await unseal<Remains>(sealed);
  for (const key of remains.files.flatMap(keysOf)) await removeFile(key);
  await eraseAnswers(tenantId, remains);
  await erasePosts(tenantId, remains);
  await inTenant(tenantId, system, (ctx) =>
    ctx.db.erasure.update({ where, data: { remains: null } }),
  );
}
