import type { Conversation } from "#lib/conversations/schema.ts";
import type { Credits } from "#lib/credits/schema.ts";
import { newId } from "#lib/ids.ts";
import type { Template } from "#lib/templates/schema.ts";

export function sampleConversation(at: string, status: Conversation["status"]): Conversation {
  const asked = "Bisa bicara dengan admin?";
  return {
    id: newId(),
    status,
    channel: { id: newId(), kind: "CLOUD", name: "WhatsApp Toko" },
    contact: { id: newId(), name: "Pelanggan Contoh", phone: "6281234567890", photoUrl: null },
    assignee: status === "HUMAN" ? { id: newId(), name: "Admin Contoh" } : null,
    labels: ["contoh"],
    unreadCount: 0,
    unanswered: status === "HUMAN",
    waitingSince: status === "HUMAN" ? at : null,
    lastMessage: {
      id: newId(),
      type: "text",
      preview: asked,
      direction: "IN",
      as: "CONTACT",
      status: "RECEIVED",
      createdAt: at,
    },
    windowExpiresAt: new Date(Date.parse(at) + 24 * 3_600_000).toISOString(),
    snoozedUntil: null,
    handoff: status === "HUMAN" ? { at, reason: asked } : null,
    createdAt: at,
    lastActivityAt: at,
  };
}

export const sampleChannel = (at: string): Record<string, unknown> => ({
  id: newId(),
  kind: "CLOUD",
  name: "WhatsApp Toko",
  phone: "6281200000000",
  state: "disconnected",
  stateReason: "token: Error validating access token (190)",
  botEnabled: true,
  lastInboundAt: at,
  createdAt: at,
  readReceipts: "on",
  typing: true,
  sendsPerSecond: 80,
  initiating: null,
  details: null,
});

export const sampleTemplate = (at: string): Template => ({
  id: newId(),
  channelId: newId(),
  name: "pesanan_dikirim",
  language: "id",
  category: "UTILITY",
  status: "APPROVED",
  components: [{ type: "BODY", text: "Halo {{1}}, pesananmu sudah dikirim." }],
  variables: ["1"],
  optionalVariables: [],
  headerMedia: null,
  quality: "GREEN",
  blocked: null,
  updatedAt: at,
});

export function sampleCredits(at: string, available: number): Credits {
  const granted = 1_000;
  const end = new Date(Date.parse(at) + 12 * 24 * 3_600_000).toISOString();
  const bucket = { id: newId(), kind: "ALLOWANCE", granted, remaining: available } as const;
  return {
    unit: "credit",
    available,
    reserved: 0,
    period: { start: at, end, timezone: "Asia/Jakarta" },
    allowance: { granted, used: granted - available, remaining: available },
    rollover: { granted: 0, remaining: 0, expiresAt: null },
    topUp: { remaining: 0, nextExpiry: null },
    buckets: [{ ...bucket, expiresAt: end, order: 1 }],
    lowBalance: {
      level: available > 0 ? "low" : "empty",
      projectedExhaustion: available > 0 ? end.slice(0, 10) : at.slice(0, 10),
    },
  };
}
