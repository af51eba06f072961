import { isDeepStrictEqual } from "node:util";
import { channelAccess } from "#lib/channels/access.ts";
import { findChannel } from "#lib/channels/find.ts";
import { pauseChannel } from "#lib/channels/pause.ts";
import type { Context } from "#lib/context.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { emit } from "#lib/events/emit.ts";
import { newId } from "#lib/ids.ts";
import type { ProvidedTemplate } from "#lib/whatsapp/provider.ts";
import { providerOf } from "#lib/whatsapp/providers.ts";
import { notBlocked } from "./block.ts";
import { presentTemplate } from "./present.ts";

const system = { kind: "system" } as const;

/** Reads all of a channel's templates from its provider, and makes ours the same. May be repeated. */
export async function syncTemplates(tenantId: string, channelId: string): Promise<void> {
  const channel = await inTenant(tenantId, system, async (ctx) => {
    const known = (await findChannel(ctx, channelId)).templatesSyncedAt !== null;
    return { ...(await channelAccess(ctx, channelId)), known };
  });
  const listed = await providerOf(channel.kind).templates?.(channel);
  if (!listed) return;
  if ("fault" in listed) {
    const { fault, remedy } = listed;
    await inTenant(tenantId, system, async (ctx) => {
      await note(ctx, channelId, {
        templatesError: `${fault.message} (${fault.code})`.slice(0, 500),
      });
      // A token may well send, and not be allowed to look at the account.
      if (remedy.do === "pause-channel" && remedy.reason === "token") {
        await pauseChannel(ctx, channelId, remedy.reason, fault);
      }
    });
    if (remedy.do === "retry" || remedy.do === "back-off")
      throw new Error(`templates: ${fault.code}`);
    return;
  }
  await inTenant(tenantId, system, async (ctx) => {
    await ctx.db.$queryRaw`SELECT 1 FROM channels
      WHERE tenant_id = ${tenantId}::uuid AND id = ${channelId}::uuid FOR UPDATE`;
    await keep(ctx, channelId, listed.templates, channel.known);
    await note(ctx, channelId, { templatesSyncedAt: ctx.now, templatesError: null });
  });
}

const note = (
  ctx: Context,
  id: string,
  data: { templatesSyncedAt?: Date; templatesError: string | null },
) => ctx.db.channel.update({ where: { tenantId_id: { tenantId: ctx.tenantId, id } }, data });

/**
 * Those that the provider no longer has are gone here too: what was sent keeps its own copy. What is
 * new or has changed is news, except at the first reading, when everything is.
 */
async function keep(
  ctx: Context,
  channelId: string,
  listed: ProvidedTemplate[],
  tells: boolean,
): Promise<void> {
  const { tenantId, db } = ctx;
  const ours = await db.template.findMany({ where: { tenantId, channelId } });
  const nameOf = (one: { name: string; language: string }) => `${one.name} ${one.language}`;
  const known = new Map(ours.map((row) => [nameOf(row), row]));
  const kept = new Set(listed.map(nameOf));
  const gone = ours.filter((row) => !kept.has(nameOf(row)));
  await db.template.deleteMany({ where: { tenantId, id: { in: gone.map(({ id }) => id) } } });
  for (const template of listed) {
    const { name, language, providerId, category, status, components, quality } = template;
    const told = { providerId, category, status, components: components as object[] };
    const before = known.get(nameOf(template));
    const changed = !before || !same(before, told);
    // One that was refused and is now another may be taken.
    const data = { ...told, ...(changed && notBlocked), ...(quality && { quality }) };
    const row = await db.template.upsert({
      where: { tenantId_channelId_name_language: { tenantId, channelId, name, language } },
      create: { tenantId, id: newId(), channelId, name, language, ...data, updatedAt: ctx.now },
      update:
        changed || (quality && before.quality !== quality) ? { ...data, updatedAt: ctx.now } : {},
    });
    if (tells && before?.status !== status) {
      await emit(ctx, "template.status", presentTemplate(row));
    }
  }
}

type Told = { providerId: string | null; category: string; status: string; components: unknown };
const same = (a: Told, b: Told): boolean =>
  a.providerId === b.providerId &&
  a.category === b.category &&
  a.status === b.status &&
  isDeepStrictEqual(a.components, b.components);
