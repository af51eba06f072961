import { acceptPost } from "#lib/inbound/accept.ts";
import type { Shop } from "./given.ts";
import { workOff } from "./work.ts";

const me = { id: "6281100000001:7@s.whatsapp.net", lid: "99887766554433:7@lid" };
let made = 0;

type More = {
  id?: string;
  from?: string;
  alt?: string;
  name?: string;
  at?: number;
  fromMe?: boolean;
  participant?: string;
};

/** One of Baileys' messages, as a device posts it. */
export function webMessage(message: object | string | null, more: More = {}, rest: object = {}) {
  made += 1;
  const { from = "628123456789@s.whatsapp.net", alt, participant, fromMe = false } = more;
  return {
    key: {
      remoteJid: from,
      id: more.id ?? `3A${String(made).padStart(10, "0")}`,
      fromMe,
      ...(alt && { remoteJidAlt: alt }),
      ...(participant && { participant }),
    },
    messageTimestamp: more.at ?? Math.floor(Date.now() / 1_000),
    pushName: more.name ?? "Siti",
    message: typeof message === "string" ? { conversation: message } : message,
    ...rest,
  };
}

/** What a device heard, through the door of its channel, and taken in. */
export async function webPost(shop: Shop, channelId: string, events: object): Promise<void> {
  const body = { at: Math.floor(Date.now() / 1_000), me, events };
  const raw = Buffer.from(JSON.stringify(body));
  await shop.as({ kind: "channel" }, (ctx) => acceptPost(ctx, channelId, raw));
  await workOff(["inbound"]);
}

export const webSay = (shop: Shop, channelId: string, ...messages: object[]): Promise<void> =>
  webPost(shop, channelId, { "messages.upsert": { type: "notify", messages } });
