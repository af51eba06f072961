import type { Message } from "#lib/db/generated/client.ts";
import type { MessageRef, Party } from "#lib/whatsapp/provider.ts";

type Said = Pick<Message, "providerId" | "direction" | "text" | "payload">;

/** A message as its provider knows it, with whose it is; null while it has no id there. */
export function refOf({ providerId, direction, text, payload }: Said): MessageRef | null {
  if (providerId === null) return null;
  return { id: providerId, own: direction === "OUT", sender: senderIn(payload), text };
}

/** Who of a group spoke. */
function senderIn(payload: unknown): Party | null {
  const { sender } = (payload ?? {}) as { sender?: Partial<Party> };
  if (!sender) return null;
  const { phone = null, bsuid = null, lid = null, name = null } = sender;
  return { phone, bsuid, lid, groupId: null, name, username: null };
}
