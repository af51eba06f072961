import type { z } from "zod";
import { Channel } from "#lib/channels/schema.ts";
import { Conversation } from "#lib/conversations/schema.ts";
import { Credits } from "#lib/credits/schema.ts";
import { Message } from "#lib/messages/schema.ts";
import { Template } from "#lib/templates/schema.ts";
import type { EventName } from "./schema.ts";

/** What the `data` of each event is. */
export const eventData: Record<EventName, z.ZodType> = {
  "message.received": Message,
  "message.sent": Message,
  "message.delivered": Message,
  "message.read": Message,
  "message.failed": Message,
  "message.deleted": Message,
  "conversation.created": Conversation,
  "conversation.handoff": Conversation,
  "conversation.released": Conversation,
  "conversation.resolved": Conversation,
  "conversation.assigned": Conversation,
  "credits.low": Credits,
  "credits.exhausted": Credits,
  "channel.state": Channel,
  "template.status": Template,
};
