import { rootDb } from "#lib/db/root.ts";

/**
 * All that a tenant's database knows of what came in, in an order of its own: without our ids and
 * clocks, and without the lines that tell in which order it came (who took over when).
 */
export async function dumpInbound(tenantId: string): Promise<unknown> {
  const where = { tenantId };
  const contacts = await rootDb().contact.findMany({ where, include: { identities: true } });
  const conversations = await rootDb().conversation.findMany({ where });
  const messages = await rootDb().message.findMany({
    where: { ...where, providerId: { not: null } },
  });
  const reactions = await rootDb().reaction.findMany({ where });
  const media = await rootDb().media.findMany({ where });
  const waiting = await rootDb().waitingUpdate.findMany({ where });
  const audit = await rootDb().auditEntry.findMany({ where: { ...where, actorKind: "channel" } });
  const providerIdOf = (id: string | null) =>
    messages.find((message) => message.id === id)?.providerId ?? null;
  const nameOf = (contactId: string) =>
    contacts
      .find(({ id }) => id === contactId)
      ?.identities.map(({ kind, value }) => `${kind} ${value}`)
      .sort()
      .join(", ");

  return {
    contacts: sorted(
      contacts.map(({ id, name, phone, optedOutAt, lastSeenAt }) => ({
        who: nameOf(id),
        name,
        phone,
        optedOutAt,
        lastSeenAt,
      })),
    ),
    conversations: sorted(
      conversations.map((conversation) => ({
        who: nameOf(conversation.contactId),
        status: conversation.status,
        inbound: conversation.inboundNo,
        unanswered: conversation.unanswered,
        waitingSince: conversation.waitingSince,
        windowExpiresAt: conversation.windowExpiresAt,
        // Of several in one second, the one that came last: by its time only.
        lastMessageAt: messages.find(({ id }) => id === conversation.lastMessageId)?.createdAt,
        messages: sorted(
          messages
            .filter(({ conversationId }) => conversationId === conversation.id)
            .map((message) => ({
              at: message.createdAt,
              id: message.providerId,
              said: [message.direction, message.as, message.via, message.type, message.text],
              payload: message.payload,
              status: message.status,
              editedAt: message.editedAt,
              deletedAt: message.deletedAt,
              replyTo: providerIdOf(message.replyToId),
              reactions: sorted(
                reactions
                  .filter(({ messageId }) => messageId === message.id)
                  .map(({ actor, emoji, at }) => [nameOf(actor.split(":")[1] ?? ""), emoji, at]),
              ),
              media: media
                .filter(({ id }) => id === message.mediaId)
                .map(({ providerId, mimeType, sha256, filename }) => [
                  providerId,
                  mimeType,
                  sha256,
                  filename,
                ]),
            })),
        ),
      })),
    ),
    waiting: sorted(waiting.map(({ target, key, update }) => ({ target, key, update }))),
    audit: sorted(audit.map(({ action, data }) => ({ action, data }))),
  };
}

const sorted = <T>(rows: T[]): T[] =>
  rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
