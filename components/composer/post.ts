import { ApiError, api } from "#components/api.ts";
import type { Viewer } from "#components/frame/viewer.tsx";
import type { Message, SendMessage } from "#lib/messages/schema.ts";
import { forget, isKept, noteMedia } from "./kept.ts";
import { inOneTab } from "./one-tab.ts";
import type { Ready, Sending } from "./sending.ts";
import { beginUpload, endUpload, noteShare } from "./upload/uploads.ts";

/** Another tab has thrown it away meanwhile. */
export class Gone extends Error {}

/**
 * Brings one message to the server, whatever it is. Every call carries its id as its key, so trying
 * again, here or in another tab, never says anything twice.
 */
export const post = (viewer: Viewer, sending: Sending): Promise<Message> =>
  inOneTab(`outbox.${sending.id}`, async (waited) => {
    const { id, conversationId } = sending;
    const gone = sending.kept && !isKept(viewer, id);
    // What another tab wrote to the storage may take a while to be seen here; the server knows.
    const there = gone || waited ? await findSent(conversationId, id) : undefined;
    if (gone && !there) throw new Gone();
    const message = there ?? (await say(viewer, sending));
    // While this tab still has it in hand: the next one that gets it must not find it again.
    forget(viewer, id);
    return message;
  });

async function say(viewer: Viewer, sending: Sending): Promise<Message> {
  const { id, conversationId, text, ready } = sending;
  const call = { path: { id: conversationId }, idempotencyKey: id };
  if (ready?.kind === "note") {
    const mentions = ready.mentions.map((one) => one.id);
    const body = { text, ...(mentions.length > 0 && { mentions }) };
    return api("POST /conversations/{id}/notes", { ...call, body });
  }
  const mediaId = await uploaded(viewer, sending);
  const body = bodyOf(sending, mediaId);
  return api("POST /conversations/{id}/messages", { ...call, body });
}

function bodyOf({ text, seconds, ready, replyTo }: Sending, mediaId: string | null): SendMessage {
  const words = ready?.kind === "template" ? "" : text;
  return {
    ...(words && { text: words }),
    ...(mediaId && { mediaId }),
    ...(seconds !== null && { voice: true }),
    ...(ready && partOf(ready)),
    ...(replyTo && { replyTo: replyTo.id }),
  };
}

/** What is sent ready-made, in the words of the API. */
export function partOf(ready: Ready): SendMessage {
  switch (ready.kind) {
    case "media":
      return { mediaId: ready.media.id };
    case "product":
      return { productId: ready.product.id };
    case "location":
      return { location: ready.location };
    case "contacts":
      return { contacts: ready.contacts };
    case "template": {
      const { template, media } = ready;
      return {
        templateId: template.id,
        ...(template.params && { templateParams: template.params }),
        ...(media && { mediaId: media.id }),
      };
    }
    case "note":
      return {};
  }
}

/** Its file, uploaded: once, however often what comes after it has to be tried. */
async function uploaded(viewer: Viewer, sending: Sending): Promise<string | null> {
  const { id, file } = sending;
  const known = sending.mediaId ?? mediaIds.get(id);
  if (known) {
    endUpload(id);
    return known;
  }
  if (!file) return null;
  const stop = new AbortController();
  beginUpload(id, () => stop.abort());
  const { uploadFile } = await import("./upload/upload-file.ts");
  const media = await uploadFile(file, {
    key: `media-${id}`,
    signal: stop.signal,
    onShare: (share) => noteShare(id, share),
  });
  mediaIds.set(id, media.id);
  noteMedia(viewer, id, media.id);
  endUpload(id);
  return media.id;
}

const mediaIds = new Map<string, string>();

/** The message with this id, if the server has it. */
export async function findSent(conversationId: string, id: string): Promise<Message | undefined> {
  const path = { id: conversationId };
  const query = { around: id, limit: 1 };
  try {
    const { items } = await api("GET /conversations/{id}/messages", { path, query });
    return items.find((message) => message.id === id);
  } catch (error) {
    if (error instanceof ApiError && error.code === "NOT_FOUND") return undefined;
    throw error;
  }
}
