import type { Context } from "#lib/context.ts";
import { notFound } from "#lib/errors.ts";
import type { ChannelKind } from "#lib/whatsapp/capabilities.ts";
import type { ConversationStatus } from "./schema.ts";
import { visibleChannel } from "./visible.ts";

/** What decisions about a conversation are made of, read under its lock. */
export type Locked = {
  id: string;
  status: ConversationStatus;
  epoch: number;
  channelId: string;
  channelKind: ChannelKind;
  channelState: string;
  channelBot: boolean;
  /** Nothing goes out by it any more; what was said stays readable. */
  channelArchived: boolean;
  contactId: string;
  assigneeId: string | null;
  resolvedAt: Date | null;
  resolvedFrom: "BOT" | "HUMAN" | null;
  windowExpiresAt: Date | null;
  inboundNo: number;
  answeredNo: number;
  unanswered: boolean;
  botDueAt: Date | null;
  botSince: Date | null;
  botMisses: number;
  /** Until then a model is being asked what to say. */
  botBusyUntil: Date | null;
  sendingUntil: Date | null;
  /** The later of the conversation's own hold and its channel's. */
  holdUntil: Date | null;
  /** Until then the channel may answer, but not write first. */
  initiateHoldUntil: Date | null;
  /** Until then the provider takes no campaign to this person. */
  sparedUntil: Date | null;
  /** How far what was sent to this person already reaches into the future. */
  paceAheadMs: number;
  /** When that was so, by the database's clock: the lock may have been waited for. */
  at: Date;
};

/**
 * Bot, person and customer race for a conversation; whoever holds its row decides, and the others
 * then see what was decided. Throws NOT_FOUND.
 */
export async function lockConversation(ctx: Context, id: string): Promise<Locked> {
  const [row] = await ctx.db.$queryRaw<Locked[]>`
    SELECT c.id, c.status, c.epoch, c.channel_id AS "channelId", ch.kind AS "channelKind",
      ch.state AS "channelState", ch.bot_enabled AS "channelBot",
      ch.archived_at IS NOT NULL AS "channelArchived", c.contact_id AS "contactId",
      c.assignee_id AS "assigneeId", c.resolved_at AS "resolvedAt",
      c.resolved_from AS "resolvedFrom", c.window_expires_at AS "windowExpiresAt",
      c.inbound_no AS "inboundNo", c.answered_no AS "answeredNo", c.unanswered, c.bot_due_at AS "botDueAt",
      c.bot_since AS "botSince", c.bot_misses AS "botMisses",
      c.bot_busy_until AS "botBusyUntil", c.sending_until AS "sendingUntil",
      greatest(c.hold_until, ch.hold_until) AS "holdUntil",
      ch.initiate_hold_until AS "initiateHoldUntil", c.spared_until AS "sparedUntil",
      coalesce(extract(epoch FROM c.pace_at - clock_timestamp()) * 1000, 0)::float AS "paceAheadMs",
      clock_timestamp() AS at
    FROM conversations c
    JOIN channels ch ON ch.tenant_id = c.tenant_id AND ch.id = c.channel_id
    WHERE c.tenant_id = ${ctx.tenantId}::uuid AND c.id = ${id}::uuid AND ${visibleChannel(ctx)}
    FOR UPDATE OF c`;
  if (!row) throw notFound();
  return row;
}
