import type { Context } from "#lib/context.ts";
import { newId } from "#lib/ids.ts";

/**
 * A label that somebody puts on for the first time joins the shop's list; one that is there keeps
 * its spelling, so that `vip` and `VIP` do not stand beside each other. Answers the names to wear.
 */
export async function ensureLabels(ctx: Context, names: string[]): Promise<string[]> {
  const worn: string[] = [];
  // Always in the same order, so that two requests do not wait for each other's new labels.
  for (const name of [...new Set(names)].sort()) {
    await ctx.db.$executeRaw`
      INSERT INTO labels (tenant_id, id, name, hue, created_at)
      VALUES (${ctx.tenantId}::uuid, ${newId()}::uuid, ${name}, ${hueOf(name)}, ${ctx.now})
      ON CONFLICT (tenant_id, lower(name)) DO NOTHING`;
    const [row] = await ctx.db.$queryRaw<{ name: string }[]>`
      SELECT name FROM labels WHERE tenant_id = ${ctx.tenantId}::uuid AND lower(name) = lower(${name})`;
    const spelled = row?.name ?? name;
    if (!worn.includes(spelled)) worn.push(spelled);
  }
  const place = (label: string) =>
    names.findIndex((name) => name.toLowerCase() === label.toLowerCase());
  return worn.sort((a, b) => place(a) - place(b));
}

/** The hue that screens gave the same words before labels had one of their own. */
export function hueOf(words: string): number {
  let hash = 7;
  for (const letter of words.toLowerCase()) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return (hash % 36) * 10;
}
