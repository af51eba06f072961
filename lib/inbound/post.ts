import { rootDb } from "#lib/db/root.ts";
import type { ChannelKind } from "#lib/whatsapp/capabilities.ts";
import type { Routed, Update } from "#lib/whatsapp/provider.ts";
import { providerOf } from "#lib/whatsapp/providers.ts";

/** What a provider posted, raw, and the channel for which it was stored. */
export type Post = {
  id: string;
  body: Uint8Array;
  /** Changes that name no known number belong to this channel too (`?channel=`). */
  fallback: boolean;
  attempts: number;
  kind: ChannelKind;
  externalId: string;
  accountId: string | null;
};

/** What in it is this channel's. */
export async function updatesFor(channelId: string, post: Post): Promise<Update[]> {
  const routed = read(post);
  const others = post.fallback ? await addressesOfOthers(routed, channelId) : null;
  return routed.filter((one) => belongs(one, post, others)).map(({ update }) => update);
}

function read({ kind, body }: Post): Routed[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(body).toString("utf8"));
  } catch {
    return [];
  }
  return providerOf(kind).read(parsed);
}

/** By the number; where none is named, by the account; `?channel=` also takes what is nobody's. */
function belongs(routed: Routed, channel: Post, others: Set<string> | null): boolean {
  if (channel.kind !== "CLOUD") return true;
  const address = addressOf(routed);
  if (routed.phoneNumberId ? address === channel.externalId : address === channel.accountId)
    return true;
  return others !== null && !others.has(address ?? "");
}

const addressOf = (routed: Routed) => routed.phoneNumberId ?? routed.accountId;

/** Which of a post's addresses are some other channel's, of any tenant: those need its own secret. */
async function addressesOfOthers(updates: Routed[], channelId: string): Promise<Set<string>> {
  const addresses = updates.map(addressOf).filter((address) => address !== null);
  const rows = await rootDb().channel.findMany({
    where: {
      archivedAt: null,
      id: { not: channelId },
      OR: [{ externalId: { in: addresses } }, { accountId: { in: addresses } }],
    },
    select: { externalId: true, accountId: true },
  });
  return new Set(rows.flatMap((row) => [row.externalId, row.accountId ?? ""]));
}
