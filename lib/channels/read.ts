import type { Context } from "#lib/context.ts";
import { findChannel } from "./find.ts";
import { presentChannel } from "./present.ts";
import type { Channel } from "./schema.ts";

export const readChannel = async (ctx: Context, { id }: { id: string }): Promise<Channel> =>
  presentChannel(await findChannel(ctx, id));
