import type { Media } from "#lib/db/generated/client.ts";
import { inTenant } from "#lib/db/tenant.ts";
import type { ChannelAccess, ChannelKind, SendOutcome } from "#lib/whatsapp/provider.ts";
import { providerOf } from "#lib/whatsapp/providers.ts";
import { readFileIfThere } from "./store.ts";

/** A provider forgets uploads after 30 days; ask again a little earlier. */
const keptMs = 29 * 86_400_000;

/**
 * Hands a file of ours to the provider, which then knows it by an id. null: done, go on with the
 * message; else the refusal, to be treated like the message's own.
 */
export async function uploadMedia(
  tenantId: string,
  channel: ChannelAccess & { kind: ChannelKind },
  media: Media,
  attempt: number,
): Promise<SendOutcome | null> {
  const bytes = media.storageKey ? await readOurs(media.storageKey) : null;
  if (bytes === "away") return storeAway;
  if (!bytes) {
    const fault = { code: "MEDIA_GONE", message: "the file is no longer there" };
    return { outcome: "refused", fault, remedy: { do: "give-up", hint: "media" } };
  }
  const filename = media.filename ?? media.id;
  const file = { bytes, mimeType: media.mimeType, filename };
  const result = await providerOf(channel.kind).upload(channel, file, attempt);
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

const readOurs = (key: string) => readFileIfThere(key).catch(() => "away" as const);

/** Our own store is silent: that says nothing about the file. */
const storeAway: SendOutcome = {
  outcome: "refused",
  fault: { code: "STORE_AWAY", message: "the file store cannot be reached" },
  remedy: { do: "retry", afterMs: 5_000, maxAttempts: 100 },
};
