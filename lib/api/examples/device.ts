import type {
  DeleteFromDevice,
  DeviceChats,
  DeviceContacts,
  DeviceDeleted,
  DeviceMessages,
  DeviceRead,
  DeviceSent,
  DeviceStatus,
  DeviceTemplates,
  MarkChatRead,
  MarkMessageRead,
  SendFromDevice,
  SendFromWaba,
  SendTemplateFromDevice,
  SendTemplateFromWaba,
} from "#lib/api/device/schema.ts";
import type { LoggedIn, Login, Register, Registered } from "#lib/tenants/schema.ts";

const id = (last: string) => `019aa3f0-7c1e-7b42-9d3a-5f2c8e1b${last}`;
const at = "2026-11-21T03:04:05.678Z";
const device_id = id("0004");
const message_id = id("0002");
const phone = "0812-3456-7890";
const email = "sari@batiksekar.id";

const contacts: DeviceContacts = {
  contacts: [
    { id: id("0005"), phone: "6281234567890", name: "Budi", photo_url: null, last_seen_at: at },
  ],
  next_cursor: null,
};
const chats: DeviceChats = {
  chats: [
    {
      id: id("0001"),
      phone: "6281234567890",
      name: "Budi",
      status: "HUMAN",
      unread: 1,
      last_message: "Masih ada ukuran L?",
      last_at: at,
    },
  ],
  next_cursor: null,
};
const messages: DeviceMessages = {
  messages: [
    {
      message_id,
      direction: "OUT",
      type: "text",
      text: "Masih ada kak, ukuran L tinggal dua.",
      media: null,
      status: "delivered",
      created_at: at,
    },
  ],
  next_cursor: null,
};
const sent: DeviceSent = { message_id, status: "queued", chat_id: id("0001") };
const read: DeviceRead = { chat_id: id("0001"), unread: 0 };
const deleted: DeviceDeleted = { message_id, type: "everyone", deleted_at: at };
const status: DeviceStatus = {
  device_id,
  kind: "CLOUD",
  name: "WhatsApp Toko",
  phone: "6281200000000",
  state: "connected",
  last_inbound_at: at,
  since: "2026-11-01T02:00:00.000Z",
};
const templates: DeviceTemplates = {
  templates: [
    {
      id: id("0007"),
      name: "pesanan_dikirim",
      language: "id",
      status: "APPROVED",
      components: [{ type: "BODY", text: "Pesanan {{1}} sudah dikirim." }],
    },
  ],
};

const send: SendFromDevice = { device_id, phone, message: "Pesanan sudah dikirim." };
const sendTemplate: SendTemplateFromDevice = {
  device_id,
  phone,
  template_id: id("0007"),
  params: ["INV-2041"],
};
const sendFromWaba: SendFromWaba = {
  waba_id: "106540352242922",
  phone,
  message: "Pesanan sudah dikirim.",
};
const sendTemplateFromWaba: SendTemplateFromWaba = {
  waba_id: "106540352242922",
  phone,
  template_name: "pesanan_dikirim",
  params: { "1": "INV-2041" },
};
const markMessage: MarkMessageRead = { device_id, message_id };
const markChat: MarkChatRead = { device_id, phone };
const remove: DeleteFromDevice = { device_id, message_id, type: "everyone" };

const register: Register = { name: "Batik Sekar", email, password: "at least 8 characters" };
const login: Login = { email, password: register.password };
const loggedIn: LoggedIn = {
  token: "43 characters, shown this once",
  token_type: "Bearer",
  expires_at: "2026-12-21T03:04:05.678Z",
  user: { id: id("0003"), name: "Batik Sekar", email, role: "OWNER" },
};
const registered: Registered = { ...loggedIn, tenant: { id: id("0108"), name: "Batik Sekar" } };

/** One of each thing that the device API takes and answers, by the name of its schema. */
export const deviceExamples = {
  DeviceContacts: contacts,
  DeviceChats: chats,
  DeviceMessages: messages,
  DeviceSent: sent,
  DeviceRead: read,
  DeviceDeleted: deleted,
  DeviceStatus: status,
  DeviceTemplates: templates,
  SendFromDevice: send,
  SendTemplateFromDevice: sendTemplate,
  SendFromWaba: sendFromWaba,
  SendTemplateFromWaba: sendTemplateFromWaba,
  MarkMessageRead: markMessage,
  MarkChatRead: markChat,
  DeleteFromDevice: remove,
  Register: register,
  Login: login,
  LoggedIn: loggedIn,
  Registered: registered,
  AskSample: { type: "text" },
  SampleEvent: {
    type: "message.received",
    timestamp: at,
    data: { id: id("0002"), type: "text", text: "Halo" },
  },
};
