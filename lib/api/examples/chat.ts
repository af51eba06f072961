import type { Channel } from "#lib/channels/schema.ts";
import type { Contact } from "#lib/contacts/schema.ts";
import type { Conversation } from "#lib/conversations/schema.ts";
import type { Message } from "#lib/messages/schema.ts";
import type { Found } from "#lib/search/schema.ts";

const id = (last: string) => `019aa3f0-7c1e-7b42-9d3a-5f2c8e1b${last}`;
const asked = "2026-11-21T03:04:05.678Z";
const answered = "2026-11-21T03:05:41.102Z";

const message: Message = {
  id: id("0002"),
  conversationId: id("0001"),
  direction: "OUT",
  as: "HUMAN_AGENT",
  via: "dashboard",
  type: "text",
  text: "Masih ada kak, ukuran L tinggal dua.",
  media: null,
  template: null,
  payload: null,
  replyTo: null,
  reactions: [],
  status: "DELIVERED",
  error: null,
  author: { id: id("0003"), name: "Rina" },
  createdAt: answered,
  sentAt: "2026-11-21T03:05:41.870Z",
  deliveredAt: "2026-11-21T03:05:42.511Z",
  readAt: null,
  editedAt: null,
  deletedAt: null,
  deletedFor: null,
};

const conversation: Conversation = {
  id: message.conversationId,
  status: "HUMAN",
  channel: { id: id("0004"), kind: "CLOUD", name: "WhatsApp Toko" },
  contact: { id: id("0005"), name: "Budi Santoso", phone: "6281234567890", photoUrl: null },
  assignee: { id: id("0003"), name: "Rina" },
  labels: ["vip"],
  unreadCount: 0,
  unanswered: false,
  waitingSince: null,
  lastMessage: {
    id: message.id,
    type: "text",
    preview: "Masih ada kak, ukuran L tinggal dua.",
    direction: "OUT",
    as: "HUMAN_AGENT",
    status: "DELIVERED",
    createdAt: answered,
  },
  windowExpiresAt: "2026-11-22T03:04:05.678Z",
  snoozedUntil: null,
  handoff: { at: "2026-11-21T03:04:09.310Z", reason: "Bisa bicara dengan admin?" },
  createdAt: asked,
  lastActivityAt: answered,
};

const contact: Contact = {
  ...conversation.contact,
  note: "Suka warna biru",
  labels: ["vip"],
  identities: [{ kind: "PHONE", value: "6281234567890" }],
  optedOutAt: null,
  lastSeenAt: asked,
  createdAt: asked,
};

const channel: Channel = {
  ...conversation.channel,
  phone: "6281200000000",
  state: "connected",
  stateReason: null,
  botEnabled: true,
  lastInboundAt: asked,
  createdAt: asked,
  readReceipts: "on",
  typing: true,
  sendsPerSecond: 80,
  initiating: null,
  details: {
    verifiedName: "Batik Laras",
    quality: "GREEN",
    messagingTier: "TIER_2K",
    throughput: "STANDARD",
    coexists: false,
    profile: { about: "Batik tulis dari Laweyan" },
    webhook: "subscribed",
    readAt: asked,
    error: null,
    problem: null,
  },
};

const found: Found = {
  contacts: [{ ...conversation.contact, lastSeenAt: asked, conversationId: conversation.id }],
  messages: [
    {
      id: message.id,
      conversationId: conversation.id,
      contact: { id: contact.id, name: contact.name, phone: contact.phone },
      type: "text",
      direction: "OUT",
      as: "HUMAN_AGENT",
      snippet: "Masih ada kak, ukuran L tinggal dua.",
      match: [17, 23],
      createdAt: answered,
    },
  ],
};

const template = {
  id: id("0006"),
  channelId: channel.id,
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
  updatedAt: asked,
};

const cannedReply = {
  id: id("0007"),
  shortcut: "terima",
  text: "Terima kasih kak, ditunggu pesanan berikutnya.",
  mediaId: null,
  media: null,
  createdAt: asked,
  updatedAt: asked,
};

const file = {
  id: id("0008"),
  url: `/api/v1/media/${id("0008")}`,
  mimeType: "image/jpeg",
  size: 183_204,
  filename: "kemeja.jpg",
  width: 1080,
  height: 1350,
  thumbnailUrl: `/api/v1/media/${id("0008")}?variant=thumbnail`,
};

const vapidKey =
  "BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM";

/** By the names of the document's schemas: one shop, one customer, one afternoon. */
export const chatExamples: Record<string, unknown> = {
  Message: message,
  SendMessage: { text: message.text },
  Interactive: {
    type: "button",
    body: { text: "Mau ukuran apa?" },
    action: {
      buttons: [
        { type: "reply", reply: { id: "m", title: "M" } },
        { type: "reply", reply: { id: "l", title: "L" } },
      ],
    },
  },
  MessageMedia: {
    ...file,
    caption: "Yang ini masih ada?",
    durationSeconds: null,
    state: "ready",
    error: null,
    placeholder: "data:image/webp;base64,UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==",
    waveform: null,
  },
  MediaFile: file,
  React: { emoji: "👍" },
  Conversation: conversation,
  ConversationDetail: {
    ...conversation,
    messages: [message],
    messagesCursor: null,
    firstUnreadId: null,
  },
  ConversationCounts: { needsMe: 3, unread: 2, unanswered: 4, bot: 11, resolved: 96, all: 110 },
  OpenConversation: { channelId: channel.id, phone: "0812-3456-7890", message: { text: "Halo" } },
  PatchConversation: { labels: ["vip"] },
  TellPresence: { state: "typing" },
  Present: {
    items: [
      {
        conversationId: conversation.id,
        member: { id: id("0003"), name: "Rina" },
        state: "viewing",
      },
    ],
  },
  PushKey: { publicKey: vapidKey },
  SubscribePush: {
    endpoint: "https://push.example/send/f3a1",
    keys: { p256dh: vapidKey, auth: "k8JV6sjdbhAi1n3_LDBLvA" },
  },
  PushSubscription: {
    id: id("000b"),
    endpoint: "https://push.example/send/f3a1",
    createdAt: asked,
  },
  Unsubscribed: { removed: true },
  HandOff: { reason: "Pelanggan meminta admin" },
  Contact: contact,
  CreateContact: { phone: "0812-3456-7890", name: contact.name },
  PatchContact: { note: contact.note },
  MergeContact: { from: id("0009") },
  Erasure: { contactId: contact.id, erasedAt: answered },
  ContactExport: {
    exportedAt: answered,
    contact,
    conversations: [{ ...conversation, messages: [message] }],
  },
  Channel: channel,
  CreateChannel: {
    kind: "CLOUD",
    name: channel.name,
    phoneNumberId: "106540352242922",
    wabaId: "102290129340398",
    accessToken: "EAAG…",
    appSecret: "the app's secret, from Meta",
    verifyToken: "a word of your own",
  },
  PatchChannel: { botEnabled: false },
  ChannelQr: {
    state: "qr",
    stateReason: null,
    qr: "2@Jm8…",
    image: "data:image/svg+xml;base64,PHN2…",
    pairingCode: null,
    expiresAt: asked,
  },
  ConnectChannel: {},
  Label: { id: id("000a"), name: "vip", hue: 210, createdAt: asked },
  CreateLabel: { name: "vip", hue: 210 },
  PatchLabel: { hue: 140 },
  Template: template,
  SyncTemplates: { channelId: channel.id },
  TemplateSync: { channelId: channel.id, state: "queued", syncedAt: null, error: null },
  CannedReply: cannedReply,
  CreateCannedReply: { shortcut: cannedReply.shortcut, text: cannedReply.text },
  PatchCannedReply: { text: "Terima kasih banyak kak." },
  SandboxMessage: { from: "0812-3456-7890", name: "Budi", text: "Harga kemeja parang berapa?" },
  Found: found,
};
