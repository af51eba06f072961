import { apiKeys as apiKeysEn } from "./en/api-keys.ts";
import { auth as authEn } from "./en/auth.ts";
import { catalog as catalogEn } from "./en/catalog.ts";
import { channels as channelsEn } from "./en/channels.ts";
import { chat as chatEn } from "./en/chat.ts";
import { contact as contactEn } from "./en/contact.ts";
import { conversation as conversationEn } from "./en/conversation.ts";
import { developers as developersEn } from "./en/developers.ts";
import { inbox as inboxEn } from "./en/inbox.ts";
import { sandbox as sandboxEn } from "./en/sandbox.ts";
import { settings as settingsEn } from "./en/settings.ts";
import { templateSheet as templateSheetEn } from "./en/template-sheet.ts";
import { templates as templatesEn } from "./en/templates.ts";
import { usage as usageEn } from "./en/usage.ts";
import { webhooks as webhooksEn } from "./en/webhooks.ts";
import { welcome as welcomeEn } from "./en/welcome.ts";
import { apiKeys } from "./id/api-keys.ts";
import { auth } from "./id/auth.ts";
import { catalog } from "./id/catalog.ts";
import { channels } from "./id/channels.ts";
import { chat } from "./id/chat.ts";
import { contact } from "./id/contact.ts";
import { conversation } from "./id/conversation.ts";
import { developers } from "./id/developers.ts";
import { inbox } from "./id/inbox.ts";
import { sandbox } from "./id/sandbox.ts";
import { settings } from "./id/settings.ts";
import { templateSheet } from "./id/template-sheet.ts";
import { templates } from "./id/templates.ts";
import { usage } from "./id/usage.ts";
import { webhooks } from "./id/webhooks.ts";
import { welcome } from "./id/welcome.ts";
import type { Widened } from "./widened.ts";

const id = {
  ...conversation,
  ...inbox,
  apiKeys,
  auth,
  catalog,
  channels,
  chat,
  contact,
  developers,
  sandbox,
  templateSheet,
  settings,
  templates,
  usage,
  webhooks,
  welcome,
};

/** Indonesian is the original; every other language has exactly its keys. */
export type RoomMessages = Widened<typeof id>;

/** What only one room says. A page gets its own room's words and not the others'. */
export const roomMessages: Record<"id" | "en", RoomMessages> = {
  id,
  en: {
    ...conversationEn,
    ...inboxEn,
    apiKeys: apiKeysEn,
    auth: authEn,
    catalog: catalogEn,
    channels: channelsEn,
    chat: chatEn,
    contact: contactEn,
    developers: developersEn,
    sandbox: sandboxEn,
    templateSheet: templateSheetEn,
    settings: settingsEn,
    templates: templatesEn,
    usage: usageEn,
    webhooks: webhooksEn,
    welcome: welcomeEn,
  },
};

const namesOf = <T extends object>(words: T) => Object.keys(words) as (keyof T)[];

/** What an open conversation says, wherever one is shown. */
export const conversationWords = [...namesOf(conversation), "chat" as const];
export const inboxWords = [...conversationWords, ...namesOf(inbox)];
