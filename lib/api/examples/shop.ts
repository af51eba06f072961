import type { ApiKey } from "#lib/api-keys/schema.ts";
import type { Credits } from "#lib/credits/schema.ts";
import type { Product } from "#lib/products/schema.ts";
import type { Usage } from "#lib/usage/schema.ts";
import type { Webhook } from "#lib/webhooks/schema.ts";

const id = (last: string) => `019aa3f0-7c1e-7b42-9d3a-5f2c8e1b${last}`;
const at = "2026-11-21T03:04:05.678Z";
const monthEnd = "2026-11-30T17:00:00.000Z";
const event = { type: "message.received", timestamp: at };

const product: Product = {
  id: id("0101"),
  name: "Kemeja Parang",
  description: "Katun prima, batik cap.",
  price: 245_000,
  currency: "IDR",
  stock: 12,
  sku: "KMJ-PRG",
  imageUrl: null,
  active: true,
  createdAt: at,
  updatedAt: at,
};

const key: ApiKey = {
  id: id("0102"),
  name: "ERP",
  prefix: "tk_live_9fQ2",
  mode: "live",
  scopes: ["conversations:read", "messages:send"],
  rateLimit: 60,
  allowedIps: [],
  createdAt: at,
  lastUsedAt: null,
  lastUsedAddress: null,
  expiresAt: null,
  revokedAt: null,
  replacedBy: null,
};

const credits: Credits = {
  unit: "credit",
  available: 840,
  reserved: 3,
  period: { start: "2026-10-31T17:00:00.000Z", end: monthEnd, timezone: "Asia/Jakarta" },
  allowance: { granted: 1_000, used: 157, remaining: 843 },
  rollover: { granted: 0, remaining: 0, expiresAt: null },
  topUp: { remaining: 0, nextExpiry: null },
  buckets: [
    {
      id: id("0103"),
      kind: "ALLOWANCE",
      granted: 1_000,
      remaining: 843,
      expiresAt: monthEnd,
      order: 1,
    },
  ],
  lowBalance: { level: "ok", projectedExhaustion: null },
};

const usage: Usage = {
  from: "2026-11-21",
  to: "2026-11-21",
  timezone: "Asia/Jakarta",
  totals: {
    creditsUsed: 41,
    messagesIn: 96,
    messagesOut: { bot: 41, human: 32, api: 5, phone: 2, template: 3 },
    failed: 1,
    handoffs: 7,
    resolved: 12,
    conversations: 18,
  },
  daily: [
    {
      date: "2026-11-21",
      creditsUsed: 41,
      messagesIn: 96,
      messagesOut: 83,
      messagesOutBy: { bot: 41, human: 32, api: 5, phone: 2, template: 3 },
      handoffs: 7,
    },
  ],
  byKey: [{ keyId: key.id, name: key.name, requests: 212, messagesOut: 5 }],
  byPerson: [{ personId: id("0102"), name: "Rina Puspitasari", messagesOut: 21 }],
  storage: { usedBytes: 48_213_990, quotaBytes: null },
};

const webhook: Webhook = {
  id: id("0104"),
  url: "https://shop.example/hook",
  events: ["message.received", "conversation.handoff"],
  active: true,
  createdAt: at,
  disabledAt: null,
  disabledReason: null,
  failingSince: null,
  previousSecretUntil: null,
};

const attempt = { at, status: 200, durationMs: 184, error: null };
const rowError = {
  row: 7,
  field: "price",
  message: { id: "Harga harus bilangan bulat.", en: "The price must be a whole number." },
};
const member = { id: id("0105"), name: "Rina", email: "rina@shop.example", role: "AGENT" };

/** By the names of the document's schemas. */
export const shopExamples: Record<string, unknown> = {
  Product: product,
  ProductCounts: { all: 212, active: 198, inactive: 14, low: 9, out: 4 },
  ProductImportError: rowError,
  ProductImport: {
    id: id("0106"),
    status: "DONE",
    total: 120,
    done: 120,
    created: 80,
    updated: 39,
    failed: 1,
    errors: [rowError],
    createdAt: at,
    finishedAt: "2026-11-21T03:04:07.121Z",
  },
  ApiKey: key,
  ApiKeyWithSecret: { ...key, secret: "tk_live_ and 38 characters, shown this once" },
  CreateApiKey: { name: key.name, scopes: key.scopes },
  Credits: credits,
  TopUp: {
    id: id("0107"),
    tenantId: id("0108"),
    amount: 500,
    expiresAt: "2027-11-21T03:04:05.678Z",
    createdAt: at,
  },
  Usage: usage,
  Webhook: webhook,
  WebhookWithSecret: { ...webhook, secret: "whsec_ and base64, shown this once" },
  CreateWebhook: { url: webhook.url, events: webhook.events },
  PatchWebhook: { events: ["*"] },
  DeletedWebhook: { id: webhook.id, deleted: true },
  RotateWebhookSecret: { overlapHours: 24 },
  TestWebhook: { type: "text" },
  WebhookAttempt: attempt,
  WebhookDelivery: {
    id: id("0109"),
    type: event.type,
    state: "delivered",
    body: { ...event, data: { id: id("0002"), type: "text", text: "Halo" } },
    attempts: [attempt],
    answer: "ok",
    nextAttemptAt: null,
    deliveredAt: at,
    failedAt: null,
    createdAt: at,
  },
  Member: member,
  CreateMember: { name: member.name, email: member.email, password: "at least 8 characters" },
  PatchMember: { name: "Rina Wijaya" },
  Pong: {
    pong: true,
    tenant: { id: id("0108"), name: "Batik Sekar" },
    key: {
      id: key.id,
      name: key.name,
      prefix: key.prefix,
      scopes: key.scopes,
      rateLimit: key.rateLimit,
    },
    user: null,
    time: at,
  },
  Settings: {
    id: id("0108"),
    name: "Batik Sekar",
    region: "ID",
    timezone: "Asia/Jakarta",
    locale: "id",
    createdAt: at,
  },
  PatchSettings: { timezone: "Asia/Makassar" },
  Retention: { mediaDays: 365, messageDays: null },
  PatchRetention: { mediaDays: 365 },
  AuditEntry: {
    id: id("010a"),
    action: "channel.created",
    actor: { kind: "user", id: member.id, name: member.name },
    targetId: id("0004"),
    data: { name: "WhatsApp Toko" },
    createdAt: at,
  },
};
