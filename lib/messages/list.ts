import type { Context } from "#lib/context.ts";
import { findConversation } from "#lib/conversations/find.ts";
import { makeCursor, readCursor } from "#lib/cursor.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import { notFound } from "#lib/errors.ts";
import { isId } from "#lib/ids.ts";
import { anywhere } from "#lib/search/pattern.ts";
import { readMessages } from "./read.ts";
import { type ListMessages, type Message, type MessagePage, partsOfAChat } from "./schema.ts";

/** A message's place in its thread. */
type Place = { at: Date; id: string };

/**
 * A conversation's messages, newest first: the latest, those before, after or around one of them,
 * or those that say something. Throws NOT_FOUND.
 */
export async function listMessages(
  ctx: Context,
  { id, limit, cursor, before, after, around, q, ...wanted }: ListMessages & { id: string },
): Promise<MessagePage> {
  const part = partsOfAChat.find((name) => wanted[name]);
  const which = part ? found[part] : Prisma.empty;
  const bond = bondOf(ctx, id, part ?? q);
  // In this order: a bad cursor is 400 even where the conversation is 404.
  const place = placeAt(bond, cursor);
  await findConversation(ctx, id);
  if (q !== undefined) return finish(bond, await saying(ctx, id, limit, q, place), limit, place);
  if (after) return pageAfter(ctx, { id, bond, limit, which }, await placeOf(ctx, id, after));
  if (around) return pageAround(ctx, id, limit, await placeOf(ctx, id, around));
  const from = before ? await placeOf(ctx, id, before) : place;
  return finish(bond, await older(ctx, id, limit + 1, from, { which }), limit, from);
}

/** Each as its partial index has it. */
const found = {
  pictures: Prisma.sql`AND m.type IN ('image', 'video') AND m.media_id IS NOT NULL
    AND m.deleted_at IS NULL`,
  documents: Prisma.sql`AND m.type = 'document' AND m.media_id IS NOT NULL
    AND m.deleted_at IS NULL`,
  links: Prisma.sql`AND m.text ~* '(https?://|www\\.)' AND m.deleted_at IS NULL`,
};

/**
 * The latest, or a page of older ones, for a caller that was already shown the conversation.
 * `said`: what customer and shop said to each other, without notes and events.
 */
export async function pageOfMessages(
  ctx: Context,
  conversationId: string,
  limit: number,
  cursor?: string,
  kinds: "all" | "said" = "all",
): Promise<MessagePage> {
  const bond = bondOf(ctx, conversationId);
  const from = placeAt(bond, cursor);
  const which = kinds === "said" ? Prisma.sql`AND m.type NOT IN ('note', 'event')` : Prisma.empty;
  const rows = await older(ctx, conversationId, limit + 1, from, { which });
  return finish(bond, rows, limit, from);
}

function placeAt(bond: unknown[], cursor: string | undefined): Place | null {
  const [at, id] = cursor ? readCursor(bond, cursor) : [];
  return at ? { at: new Date(at), id: String(id) } : null;
}

const bondOf = (ctx: Context, conversationId: string, q?: string) => [
  ctx.tenantId,
  "messages",
  conversationId,
  ...(q === undefined ? [] : [q]),
];

/** One row more was read than asked for: it tells that there are more. */
function finish(bond: unknown[], rows: Message[], limit: number, from: Place | null): MessagePage {
  const items = rows.slice(0, limit);
  return {
    items,
    nextCursor: rows.length > limit ? cursorAfter(bond, items.at(-1)) : null,
    hasNewer: from !== null,
  };
}

const cursorAfter = (bond: unknown[], last: Message | undefined): string | null =>
  last ? makeCursor(bond, [last.createdAt, last.id]) : null;

async function pageAfter(
  ctx: Context,
  { id, bond, limit, which }: { id: string; bond: unknown[]; limit: number; which: Prisma.Sql },
  place: Place,
): Promise<MessagePage> {
  const rows = await newer(ctx, id, limit + 1, place, which);
  const items = rows.slice(-limit);
  // That one itself is older than all of these; without any it is where the next page begins.
  const last = [items.at(-1)?.createdAt ?? place.at.toISOString(), items.at(-1)?.id ?? place.id];
  return {
    items,
    nextCursor: makeCursor(bond, last),
    hasNewer: rows.length > limit,
  };
}

async function pageAround(
  ctx: Context,
  id: string,
  limit: number,
  place: Place,
): Promise<MessagePage> {
  const half = Math.floor(limit / 2);
  const above = await newer(ctx, id, half + 1, place);
  const newest = half > 0 ? above.slice(-half) : [];
  const rest = limit - newest.length;
  const rows = await older(ctx, id, rest + 1, place, { inclusive: true });
  const items = [...newest, ...rows.slice(0, rest)];
  return {
    items,
    nextCursor: rows.length > rest ? cursorAfter(bondOf(ctx, id), items.at(-1)) : null,
    hasNewer: above.length > half,
  };
}

async function placeOf(ctx: Context, conversationId: string, id: string): Promise<Place> {
  if (!isId(id)) throw notFound();
  const message = await ctx.db.message.findUnique({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
    select: { conversationId: true, createdAt: true },
  });
  if (message?.conversationId !== conversationId) throw notFound();
  return { at: message.createdAt, id };
}

function older(
  ctx: Context,
  conversationId: string,
  most: number,
  from: Place | null,
  { inclusive = false, which = Prisma.empty } = {},
): Promise<Message[]> {
  const place = from && Prisma.sql`(${from.at}, ${from.id}::uuid)`;
  const than = inclusive ? Prisma.sql`<=` : Prisma.sql`<`;
  return readMessages(
    ctx,
    Prisma.sql`m.conversation_id = ${conversationId}::uuid ${which}
      ${place ? Prisma.sql`AND (m.created_at, m.id) ${than} ${place}` : Prisma.empty}
      ORDER BY m.created_at DESC, m.id DESC LIMIT ${most}`,
  );
}

/** The nearest ones, and newest first like everything here. */
async function newer(
  ctx: Context,
  conversationId: string,
  most: number,
  { at, id }: Place,
  which = Prisma.empty,
): Promise<Message[]> {
  const rows = await readMessages(
    ctx,
    Prisma.sql`m.conversation_id = ${conversationId}::uuid ${which}
      AND (m.created_at, m.id) > (${at}, ${id}::uuid)
      ORDER BY m.created_at, m.id LIMIT ${most}`,
  );
  return rows.reverse();
}

function saying(
  ctx: Context,
  conversationId: string,
  limit: number,
  q: string,
  from: Place | null,
): Promise<Message[]> {
  const said = Prisma.sql`messages_saying(${conversationId}::uuid, ${anywhere(q)},
    ${from?.at ?? null}::timestamptz, ${from?.id ?? null}::uuid, ${limit + 1}::int)`;
  return readMessages(
    ctx,
    Prisma.sql`m.id = ANY (ARRAY(SELECT id FROM ${said}))
      ORDER BY m.created_at DESC, m.id DESC`,
  );
}
