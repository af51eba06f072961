import type { Context } from "#lib/context.ts";
import type { Channel } from "#lib/db/generated/client.ts";
import { AppError } from "#lib/errors.ts";
import { type ChannelKind, capabilities } from "#lib/whatsapp/capabilities.ts";
import { presentTemplate } from "./present.ts";
import type { Template } from "./schema.ts";

/** Throws CHANNEL_UNSUPPORTED for a channel that knows no templates. */
export function refuseWithoutTemplates({ kind }: Pick<Channel, "kind">): void {
  if (capabilities[kind as ChannelKind].templates) return;
  throw new AppError("CHANNEL_UNSUPPORTED", {
    id: "Template hanya ada di kanal Cloud API dan sandbox.",
    en: "Only Cloud API channels and the sandbox have templates.",
  });
}

/** All of a channel, by name; Meta lets a WABA have some thousand at most. */
export async function templatesOf(ctx: Context, channel: Channel): Promise<Template[]> {
  refuseWithoutTemplates(channel);
  const rows = await ctx.db.template.findMany({
    where: { tenantId: ctx.tenantId, channelId: channel.id },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return rows.map(presentTemplate);
}
