import { record } from "#lib/audit/record.ts";
import type { Context } from "#lib/context.ts";
import { emit } from "#lib/events/emit.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { seal } from "#lib/secrets.ts";
import { hashOf } from "./erased.ts";
import { findContact } from "./find.ts";
import { holdPeople } from "./hold-people.ts";
import { type Remains, traceOf } from "./remains.ts";
import type { Contact, Erasure } from "./schema.ts";

/**
 * Everything that we hold about a person goes (UU PDP): the rows here and now, the files, raw posts
 * and stored answers by a job that exists from this commit on. The credit ledger and the counters
 * stay; they name nobody. Repeating it answers as before.
 */
export async function eraseContact(ctx: Context, { id }: { id: string }): Promise<Erasure> {
  const { tenantId, db } = ctx;
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`erase ${id}`}, 0))`;
  const where = { tenantId_contactId: { tenantId, contactId: id } };
  const done = await db.erasure.findUnique({ where });
  if (done) return { contactId: id, erasedAt: done.erasedAt.toISOString() };
  await holdPeople(ctx, [await findContact(ctx, { id })]);
  // Once more, under the locks: an address may have been added.
  const contact = await findContact(ctx, { id });
  const remains = await eraseRows(ctx, contact);
  await db.erasure.create({
    data: {
      tenantId,
      contactId: id,
      erasedAt: ctx.now,
      hashes: contact.identities.map((identity) => hashOf(ctx, identity)),
      remains: await seal(remains),
    },
  });
  await enqueue(ctx, "erase-remains", { contactId: id });
  await record(ctx, "contact.erased", id);
  const { conversations: conversationIds } = remains;
  await emit(ctx, "contact.erased", { contactId: id, conversationIds });
  return { contactId: id, erasedAt: ctx.now.toISOString() };
}

async function eraseRows(ctx: Context, contact: Contact): Promise<Remains> {
  const { tenantId, db } = ctx;
  const { id } = contact;
  const conversations = await idsOf(
    db.conversation.findMany({
      where: { tenantId, contactId: id },
      select: { id: true },
    }),
  );
  const messages = await idsOf(
    db.message.findMany({
      where: { tenantId, conversationId: { in: conversations } },
      select: { id: true },
    }),
  );
  const files = await eraseMedia(ctx, contact, conversations);
  const addresses = [
    ...new Set([...contact.identities.map(({ value }) => value), contact.phone ?? ""]),
  ];
  const remains: Remains = {
    addresses: addresses.filter((address) => address !== ""),
    conversations,
    ids: [id, ...conversations, ...messages, ...files.map((file) => file.id)],
    files: files.flatMap(({ storage_key }) => storage_key ?? []),
  };
  await db.$executeRaw`
    DELETE FROM reactions WHERE tenant_id = ${tenantId}::uuid
      AND (actor = ${`contact:${id}`} OR message_id = ANY (${messages}::uuid[]))`;
  await db.$executeRaw`
    DELETE FROM waiting_updates w USING messages m
    WHERE w.tenant_id = ${tenantId}::uuid AND m.tenant_id = w.tenant_id
      AND m.conversation_id = ANY (${conversations}::uuid[])
      AND w.channel_id = m.channel_id AND w.target = m.provider_id`;
  await db.message.deleteMany({ where: { tenantId, conversationId: { in: conversations } } });
  await db.readCursor.deleteMany({ where: { tenantId, conversationId: { in: conversations } } });
  await db.contact.delete({ where: { tenantId_id: { tenantId, id } } });
  await eraseMentions(ctx, remains);
  return remains;
}

/** Their picture and what was sent either way, unless something else of the shop's shows it too. */
async function eraseMedia(
  ctx: Context,
  contact: Contact,
  conversations: string[],
): Promise<{ id: string; storage_key: string | null }[]> {
  return ctx.db.$queryRaw`
    DELETE FROM media f WHERE f.tenant_id = ${ctx.tenantId}::uuid AND f.id IN (
        SELECT m.media_id FROM messages m
          WHERE m.tenant_id = f.tenant_id AND m.conversation_id = ANY (${conversations}::uuid[])
        UNION SELECT p.photo_id FROM contacts p
          WHERE p.tenant_id = f.tenant_id AND p.id = ${contact.id}::uuid)
      AND NOT EXISTS (SELECT FROM messages m WHERE m.tenant_id = f.tenant_id AND m.media_id = f.id
        AND m.conversation_id <> ALL (${conversations}::uuid[]))
      AND NOT EXISTS (SELECT FROM products g WHERE g.tenant_id = f.tenant_id AND g.image_id = f.id)
      AND NOT EXISTS (SELECT FROM canned_replies r
        WHERE r.tenant_id = f.tenant_id AND r.media_id = f.id)
    RETURNING id, storage_key`;
}

/** What repeats their words or addresses: events, copies on their way to endpoints, the record. */
async function eraseMentions(ctx: Context, { addresses, conversations, ids }: Remains) {
  const { tenantId, db } = ctx;
  const traces = [...addresses, ids[0] ?? "", ...conversations].map(traceOf);
  await db.$executeRaw`
    DELETE FROM events WHERE tenant_id = ${tenantId}::uuid
      AND (conversation_id = ANY (${conversations}::uuid[]) OR data::text ~ ANY (${traces}::text[])
        OR conversation::text ~ ANY (${traces}::text[]))`;
  await db.$executeRaw`
    DELETE FROM webhook_deliveries
    WHERE tenant_id = ${tenantId}::uuid AND body ~ ANY (${traces}::text[])`;
  await db.$executeRaw`
    DELETE FROM waiting_updates
    WHERE tenant_id = ${tenantId}::uuid AND update::text ~ ANY (${traces}::text[])`;
  await db.$executeRaw`
    UPDATE audit_log SET data = '{}'
    WHERE tenant_id = ${tenantId}::uuid AND data::text ~ ANY (${traces}::text[])`;
  // What they said in groups: the group goes on without it.
  await db.$executeRaw`
    UPDATE messages SET text = NULL, payload = NULL, deleted_at = coalesce(deleted_at, ${ctx.now})
    WHERE tenant_id = ${tenantId}::uuid AND payload ? 'sender'
      AND (payload->'sender'->>'phone' = ANY (${addresses}) OR payload->'sender'->>'bsuid' = ANY (${addresses}))`;
}

const idsOf = async (rows: Promise<{ id: string }[]>): Promise<string[]> =>
  (await rows).map(({ id }) => id);
