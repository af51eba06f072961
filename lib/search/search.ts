import { visibleContact } from "#lib/contacts/visible.ts";
import type { Context } from "#lib/context.ts";
import { visibleChannel } from "#lib/conversations/visible.ts";
import { anywhere, contactPatterns } from "./pattern.ts";
import type { Found, Search } from "./schema.ts";
import { snippetOf } from "./snippet.ts";

/** People by name or number, and what was said, anywhere in the shop; the newest first. */
export async function search(ctx: Context, input: Search): Promise<Found> {
  return { contacts: await people(ctx, input), messages: await said(ctx, input) };
}

type Person = Omit<Found["contacts"][number], "photoUrl" | "lastSeenAt"> & {
  photo_id: string | null;
  last_seen_at: Date | null;
};

async function people(ctx: Context, { q, limit }: Search): Promise<Found["contacts"]> {
  const rows = await ctx.db.$queryRaw<Person[]>`
    SELECT p.id, p.name, p.phone, p.photo_id, p.last_seen_at,
      (SELECT c.id FROM conversations c WHERE c.tenant_id = p.tenant_id AND c.contact_id = p.id
        ORDER BY c.last_activity_at DESC LIMIT 1) AS "conversationId"
    FROM contacts p
    WHERE p.tenant_id = ${ctx.tenantId}::uuid AND ${visibleContact(ctx)}
      AND p.id = ANY (ARRAY(SELECT id FROM contacts_like(${contactPatterns(q)})))
    ORDER BY p.last_seen_at DESC NULLS LAST, p.id DESC LIMIT ${limit}`;
  return rows.map(({ photo_id, last_seen_at, ...row }) => ({
    ...row,
    photoUrl: photo_id ? `/api/v1/media/${photo_id}` : null,
    lastSeenAt: last_seen_at?.toISOString() ?? null,
  }));
}

type Line = Omit<Found["messages"][number], "snippet" | "match" | "createdAt"> & {
  text: string;
  created_at: Date;
};

async function said(ctx: Context, { q, limit }: Search): Promise<Found["messages"]> {
  const test = ctx.actor.kind === "key" && ctx.actor.mode === "test";
  const rows = await ctx.db.$queryRaw<Line[]>`
    SELECT m.id, m.conversation_id AS "conversationId", m.type, m.direction, m."as", m.text,
      m.created_at, jsonb_build_object('id', p.id, 'name', p.name, 'phone', p.phone) AS contact
    FROM messages m
    JOIN conversations c ON c.tenant_id = m.tenant_id AND c.id = m.conversation_id
    JOIN channels ch ON ch.tenant_id = c.tenant_id AND ch.id = c.channel_id
    JOIN contacts p ON p.tenant_id = c.tenant_id AND p.id = c.contact_id
    WHERE m.tenant_id = ${ctx.tenantId}::uuid AND ${visibleChannel(ctx)}
      AND m.id = ANY (ARRAY(SELECT id FROM messages_like(${anywhere(q)}, ${test}, ${limit}::int)))
    ORDER BY m.id DESC`;
  return rows.map(({ text, created_at, ...row }) => ({
    ...row,
    ...snippetOf(text, q),
    createdAt: created_at.toISOString(),
  }));
}
