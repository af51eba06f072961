import type { Provider } from "../provider.ts";
import type { DeviceAnswer } from "./device-calls.ts";
import { outcomeOf, type Refusal, refusalOf } from "./faults.ts";
import { type Fetched, line } from "./line.ts";
import { type MediaRef, mediaIdOf, mediaRefOf } from "./media-ref.ts";
import { messageIdOf } from "./message-id.ts";
import { object } from "./pick.ts";
import { read } from "./read.ts";

/** A device linked to somebody's own WhatsApp, by Baileys. */
export const web: Provider = {
  kind: "WEB",

  async send(channel, { clientMessageId, to, quoted, content }, attempt) {
    // Reactions have one id of ours for all of them, and each must arrive.
    const fresh = content.type === "reaction" ? ` ${content.emoji} ${Date.now()}` : "";
    const id = messageIdOf(clientMessageId + fresh);
    const call = { do: "send", id, to, content, quoted: quoted ?? null } as const;
    return outcomeOf(await line().ask(channel.id, call), id, attempt);
  },

  async markRead(channel, _id, typing, chat) {
    if (chat) await line().ask(channel.id, { do: "read", chat, typing });
  },

  async upload(channel, { bytes, mimeType }) {
    const answer = await line().ask(channel.id, { do: "upload-door" });
    if (!answer.ok) return refusalOf(answer);
    try {
      return { mediaId: await line().upload({ bytes, mimeType }, object(answer.value) ?? {}) };
    } catch (error) {
      return {
        fault: { code: "UPLOAD_FAILED", message: (error as Error).message },
        remedy: { do: "retry", afterMs: 5_000, maxAttempts: 5 },
      };
    }
  },

  async download(channel, mediaId) {
    const ref = mediaRefOf(mediaId);
    if (!ref) return lost("This is no file of WhatsApp's.");
    const first = await line().download(ref);
    const got = "gone" in first && first.gone ? await reuploaded(channel.id, ref, first) : first;
    if ("bytes" in got) return { bytes: got.bytes, mimeType: null };
    if (got.gone) return lost(got.message);
    return {
      fault: { code: "DOWNLOAD_FAILED", message: got.message },
      remedy: { do: "retry", afterMs: 5_000, maxAttempts: 5 },
    };
  },

  async unsend(channel, { to, providerId }) {
    return refused(await line().ask(channel.id, { do: "unsend", to, id: providerId }));
  },

  async forget(channel, { chat, message, at }) {
    const call = { do: "forget", chat, message, at: at.getTime() } as const;
    return refused(await line().ask(channel.id, call));
  },

  async photo(channel, of) {
    const answer = await line().ask(channel.id, { do: "photo", of });
    if (!answer.ok) return refusalOf(answer);
    return { url: typeof answer.value === "string" ? answer.value : null };
  },

  read,
};

const refused = (answer: DeviceAnswer): Refusal | null => (answer.ok ? null : refusalOf(answer));

const lost = (message: string): Refusal => ({
  fault: { code: "MEDIA_GONE", message },
  remedy: { do: "give-up", hint: "media" },
});

/** After some weeks WhatsApp has thrown it away; the sender's phone may still have it. */
async function reuploaded(channelId: string, ref: MediaRef, first: Fetched): Promise<Fetched> {
  if (!ref.key) return first;
  const answer = await line().ask(channelId, { do: "reupload", ref });
  const part = answer.ok ? object(answer.value) : null;
  const renewed = part && mediaRefOf(mediaIdOf({ ...ref, part: { ...ref.part, ...part } }));
  return renewed ? line().download(renewed) : first;
}
