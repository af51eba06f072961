import type { Media } from "#lib/db/generated/client.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { needsOpus, toVoice } from "#lib/sound/voice.ts";
import type { ChannelKind } from "#lib/whatsapp/capabilities.ts";
import type { ChannelAccess, SendOutcome } from "#lib/whatsapp/provider.ts";
import { providerOf } from "#lib/whatsapp/providers.ts";
import { readFileIfThere } from "./store.ts";

/** A file for a provider; `voice`: it is to be heard as a voice note. */
type Task = {
  channel: ChannelAccess & { kind: ChannelKind };
  media: Media;
  voice: boolean;
  attempt: number;
};

/** A provider forgets uploads after 30 days; ask again a little earlier. */
const keptMs = 29 * 86_400_000;

/**
 * Hands a file of ours to the provider, which then knows it by an id. null: done, go on with the
 * message; else the refusal, to be treated like the message's own.
 */
export async function uploadMedia(tenantId: string, task: Task): Promise<SendOutcome | null> {
  const { channel, media } = task;
  const bytes = media.storageKey ? await readOurs(media.storageKey) : null;
  if (bytes === "away") return storeAway;
  if (!bytes) return given("MEDIA_GONE", "the file is no longer there");
  const file = await asPlayed({ bytes, mimeType: media.mimeType, ...task });
  if (!file) return given("SOUND_UNREADABLE", "the sound could not be made into OGG/Opus");
  const filename = `${media.filename ?? media.id}${file.suffix}`;
  const { mimeType } = file;
  const handed = { bytes: file.bytes, mimeType, filename };
  const result = await providerOf(channel.kind).upload(channel, handed, task.attempt);
  if ("fault" in result) return { outcome: "refused", ...result };
  await inTenant(tenantId, { kind: "system" }, (ctx) =>
    ctx.db.media.update({
      where: { tenantId_id: { tenantId, id: media.id } },
      data: {
        channelId: channel.id,
        providerId: result.mediaId,
        providerUntil: new Date(ctx.now.getTime() + keptMs),
      },
    }),
  );
  return null;
}

/** This file will never go. */
const given = (code: string, message: string): SendOutcome => ({
  outcome: "refused",
  fault: { code, message },
  remedy: { do: "give-up", hint: "media" },
});

type Sound = { bytes: Uint8Array; mimeType: string } & Pick<Task, "channel" | "voice">;

/** The file, a sound as WhatsApp plays it. The pretended WhatsApp of the sandbox plays anything. */
async function asPlayed({ bytes, mimeType, channel, voice }: Sound) {
  const sound = mimeType.startsWith("audio/") && channel.kind !== "SANDBOX";
  if (!sound || !needsOpus(bytes, mimeType, voice)) return { bytes, mimeType, suffix: "" };
  const opus = await toVoice(bytes);
  return opus && { bytes: opus, mimeType: "audio/ogg", suffix: ".ogg" };
}

const readOurs = (key: string) => readFileIfThere(key).catch(() => "away" as const);

/** Our own store is silent: that says nothing about the file. */
const storeAway: SendOutcome = {
  outcome: "refused",
  fault: { code: "STORE_AWAY", message: "the file store cannot be reached" },
  remedy: { do: "retry", afterMs: 5_000, maxAttempts: 100 },
};
