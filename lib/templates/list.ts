import type { Context } from "#lib/context.ts";
import { makeCursor, readCursor } from "#lib/cursor.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { isId } from "#lib/ids.ts";
import type { Page } from "#lib/page.ts";
import { presentTemplate } from "./present.ts";
import type { ListTemplates, Template } from "./schema.ts";

/** By name, then language. Test keys see the sandbox's. */
export async function listTemplates(
  ctx: Context,
  { limit, cursor, channelId, status, q }: ListTemplates,
): Promise<Page<Template>> {
  const bond = [ctx.tenantId, "templates", channelId, status, q];
  const channels = await ctx.db.channel.findMany({
    where: { tenantId: ctx.tenantId, archivedAt: null, ...channelsFor(ctx, channelId) },
    select: { id: true },
  });
  const [name, id] = cursor ? readCursor(bond, cursor).map(String) : [];
  const after =
    name === undefined ? [] : [{ OR: [{ name: { gt: name } }, { name, id: { gt: id } }] }];
  const words = { contains: q?.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" } as const;
  const rows = await ctx.db.template.findMany({
    where: {
      tenantId: ctx.tenantId,
      channelId: { in: channels.map((channel) => channel.id) },
      ...(status && { status }),
      ...(q !== undefined && { name: words }),
      AND: after,
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: limit + 1,
  });
  const items = rows.slice(0, limit).map(presentTemplate);
  const last = items.at(-1);
  const more = rows.length > limit && last;
  return { items, nextCursor: more ? makeCursor(bond, [last.name, last.id]) : null };
}

function channelsFor({ actor }: Context, channelId: string | undefined): Prisma.ChannelWhereInput {
  const test = actor.kind === "key" && actor.mode === "test";
  return {
    ...(test && { kind: "SANDBOX" }),
    // An id that cannot be one matches nothing, like one that isn't there.
    ...(channelId !== undefined && { id: { in: isId(channelId) ? [channelId] : [] } }),
  };
}
