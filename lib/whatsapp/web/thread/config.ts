import { type Json, object } from "../pick.ts";
import type { Auth } from "./auth.ts";
import type { Baileys } from "./baileys.ts";
import { mediaPart } from "./bytes.ts";
import { noLogger } from "./quiet.ts";

/** Nobody's conversation: stories, lists, channels, WhatsApp's own robots. */
const ignored = /@(broadcast|newsletter|bot)$/;

/** How Baileys is to connect. */
export function configOf(
  baileys: Baileys,
  { creds, keys }: Auth,
  given: { url: string | null; contentOf(id: string): Promise<Json | null> },
): Json {
  const { FULL } = baileys.proto.HistorySync.HistorySyncType;
  return {
    auth: { creds, keys },
    logger: noLogger,
    browser: baileys.Browsers.ubuntu("Chrome"),
    ...(given.url && { waWebSocketUrl: given.url }),
    // What we send ourselves is in our own books already.
    emitOwnEvents: false,
    // The owner's phone goes on ringing.
    markOnlineOnConnect: false,
    syncFullHistory: false,
    shouldSyncHistoryMessage: (history: { syncType?: number }) => history.syncType !== FULL,
    shouldIgnoreJid: (jid: string) => ignored.test(jid),
    getMessage: async ({ id }: { id?: string }) => wire(id ? await given.contentOf(id) : null),
  };
}

function wire(proto: Json | null): Json | undefined {
  if (!proto) return undefined;
  const parts = Object.entries(proto).map(([name, part]) => {
    const inner = object(part);
    return [name, inner ? mediaPart(inner) : part];
  });
  return Object.fromEntries(parts);
}
