import { findChannel } from "#lib/channels/find.ts";
import type { Context } from "#lib/context.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { notFound } from "#lib/errors.ts";
import { isId } from "#lib/ids.ts";
import { readMessages } from "./read.ts";
import type { Message } from "./schema.ts";

/** Something said on a channel; what the team notes among itself was not. Throws NOT_FOUND. */
export async function findMessageOn(
  ctx: Context,
  { channelId, messageId }: { channelId: string; messageId: string },
): Promise<Message> {
  const channel = await findChannel(ctx, channelId);
  if (!isId(messageId)) throw notFound();
  const [message] = await readMessages(
    ctx,
    Prisma.sql`m.id = ${messageId}::uuid AND m.channel_id = ${channel.id}::uuid
      AND m.type NOT IN ('note', 'event')`,
  );
  if (!message) throw notFound();
  return message;
}
