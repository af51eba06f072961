import { ownContent } from "./sample-content.ts";
import { incoming, outgoing } from "./sample-message.ts";
import {
  sampleChannel,
  sampleConversation,
  sampleCredits,
  sampleTemplate,
} from "./sample-objects.ts";
import type { EventName, SampleType } from "./schema.ts";

export type SampleEvent = { type: EventName; timestamp: string; data: Record<string, unknown> };

/** An event as an endpoint would receive it, about a customer who doesn't exist. */
export function sampleOf(type: SampleType, now: Date): SampleEvent {
  const at = now.toISOString();
  const { event, data } = contentOf(type, at);
  return { type: event, timestamp: at, data };
}

type Content = { event: EventName; data: Record<string, unknown> };

function contentOf(type: SampleType, at: string): Content {
  switch (type) {
    case "status":
    case "message.delivered":
      return { event: "message.delivered", data: outgoing(at, "DELIVERED") };
    case "message.received":
      return { event: type, data: incoming("text", at) };
    case "message.sent":
      return { event: type, data: outgoing(at, "SENT") };
    case "message.read":
      return { event: type, data: outgoing(at, "READ") };
    case "message.failed":
      return { event: type, data: outgoing(at, "FAILED") };
    case "message.deleted":
      return {
        event: type,
        data: { ...incoming("text", at), text: null, deletedAt: at, deletedFor: "everyone" },
      };
    case "conversation.created":
    case "conversation.released":
      return { event: type, data: sampleConversation(at, "BOT") };
    case "conversation.handoff":
    case "conversation.assigned":
      return { event: type, data: sampleConversation(at, "HUMAN") };
    case "conversation.resolved":
      return { event: type, data: sampleConversation(at, "RESOLVED") };
    case "credits.low":
      return { event: type, data: sampleCredits(at, 180) };
    case "credits.exhausted":
      return { event: type, data: sampleCredits(at, 0) };
    case "channel.state":
      return { event: type, data: sampleChannel(at) };
    case "template.status":
      return { event: type, data: sampleTemplate(at) };
    case "template":
    case "product":
      return { event: "message.sent", data: outgoing(at, "SENT", ownContent(type)) };
    default:
      return { event: "message.received", data: incoming(type, at) };
  }
}
