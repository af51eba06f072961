import type { Context } from "#lib/context.ts";
import { findConversation } from "#lib/conversations/find.ts";
import type { Conversation } from "#lib/conversations/schema.ts";
import { Prisma } from "#lib/db/generated/client.ts";
import type { Locale } from "#lib/errors.ts";
import { previewOf } from "#lib/messages/preview.ts";
import { readMessages } from "#lib/messages/read.ts";
import type { Message } from "#lib/messages/schema.ts";
import { presenceSeconds } from "#lib/presence/schema.ts";
import { unseal } from "#lib/secrets.ts";
import { lineOf, mentionedBy, nameOf } from "./words.ts";

export type Keys = { p256dh: string; auth: string };

/** One notification to one browser. */
export type Push = {
  subscriptionId: string;
  userId: string;
  endpoint: string;
  keys: Keys;
  /** What the page's worker shows; only the browser can read it. */
  payload: { title: string; body: string; tag: string; url: string };
};

type Browser = {
  id: string;
  user_id: string;
  endpoint: string;
  keys: string;
  locale: Locale;
  note_id: string | null;
};

/** A mention is news for this long; after that it is found in the chat. */
const mentionMinutes = 30;

/**
 * Whom this conversation needs and who does not look at it now, each once per message: from here on
 * they count as told. It needs its assignee, else everybody, and whoever was called in a note.
 */
export async function claimPushes(ctx: Context, conversationId: string): Promise<Push[]> {
  const conversation = await findConversation(ctx, conversationId);
  const told = await Promise.all([
    unread(ctx, conversation).then((browsers) => aboutMessage(ctx, conversation, browsers)),
    mentioned(ctx, conversationId).then((browsers) => aboutNote(ctx, conversation, browsers)),
  ]);
  return told.flat();
}

/** A browser whose session still lasts and whose person is not there. */
const reachable = (ctx: Context, conversationId: string) => Prisma.sql`
  s.tenant_id = ${ctx.tenantId}::uuid
  AND EXISTS (SELECT FROM sessions w
    WHERE w.id = s.session_id AND w.revoked_at IS NULL AND w.expires_at > now())
  AND NOT EXISTS (SELECT FROM presences p
    WHERE p.tenant_id = s.tenant_id AND p.conversation_id = ${conversationId}::uuid
      AND p.user_id = s.user_id AND p.state <> 'left'
      AND p.seen_at > now() - make_interval(secs => ${presenceSeconds}))`;

function unread(ctx: Context, { id, status, assignee }: Conversation): Promise<Browser[]> {
  if (status !== "HUMAN") return Promise.resolve([]);
  return ctx.db.$queryRaw<Browser[]>`
    WITH wanting AS (
      SELECT s.*, c.inbound_no FROM push_subscriptions s
      JOIN conversations c ON c.tenant_id = s.tenant_id AND c.id = ${id}::uuid
      LEFT JOIN read_cursors r ON r.tenant_id = s.tenant_id AND r.conversation_id = c.id
        AND r.reader_id = s.user_id
      WHERE ${reachable(ctx, id)} AND c.inbound_no > coalesce(r.inbound_no, 0)
        AND coalesce(${assignee?.id ?? null}::uuid, s.user_id) = s.user_id),
    fresh AS (
      INSERT INTO push_marks AS k (tenant_id, user_id, conversation_id, inbound_no)
      SELECT DISTINCT tenant_id, user_id, ${id}::uuid, inbound_no FROM wanting
      ON CONFLICT (tenant_id, user_id, conversation_id) DO UPDATE
        SET inbound_no = excluded.inbound_no WHERE k.inbound_no < excluded.inbound_no
      RETURNING user_id)
    SELECT id, user_id, endpoint, keys, locale, NULL AS note_id
    FROM wanting JOIN fresh USING (user_id)`;
}

function mentioned(ctx: Context, conversationId: string): Promise<Browser[]> {
  return ctx.db.$queryRaw<Browser[]>`
    WITH wanting AS (
      SELECT DISTINCT ON (s.id) s.*, m.id AS note_id FROM push_subscriptions s
      JOIN messages m ON m.tenant_id = s.tenant_id AND m.conversation_id = ${conversationId}::uuid
        AND m.type = 'note' AND m.deleted_at IS NULL
        AND m.created_at > now() - make_interval(mins => ${mentionMinutes})
        AND m.author_id IS DISTINCT FROM s.user_id
        AND m.payload->'mentions' @> jsonb_build_array(jsonb_build_object('id', s.user_id))
      WHERE ${reachable(ctx, conversationId)}
      ORDER BY s.id, m.created_at DESC, m.id DESC),
    fresh AS (
      INSERT INTO push_marks AS k (tenant_id, user_id, conversation_id, note_id)
      SELECT DISTINCT tenant_id, user_id, ${conversationId}::uuid, note_id FROM wanting
      ON CONFLICT (tenant_id, user_id, conversation_id) DO UPDATE
        SET note_id = excluded.note_id WHERE k.note_id IS DISTINCT FROM excluded.note_id
      RETURNING user_id)
    SELECT id, user_id, endpoint, keys, locale, note_id FROM wanting JOIN fresh USING (user_id)`;
}

async function aboutMessage(ctx: Context, card: Conversation, browsers: Browser[]) {
  if (browsers.length === 0) return [];
  const [last] = await readMessages(
    ctx,
    Prisma.sql`m.conversation_id = ${card.id}::uuid AND m.direction = 'IN' AND m.type <> 'event'
      AND m.deleted_at IS NULL ORDER BY m.created_at DESC, m.id DESC LIMIT 1`,
  );
  return addressed(browsers, card, ({ locale }) => ({
    title: nameOf(card.contact, locale),
    body: last ? lineOf(last.type, preview(last), locale) : "",
  }));
}

async function aboutNote(ctx: Context, card: Conversation, browsers: Browser[]) {
  const ids = browsers.map(({ note_id }) => note_id);
  if (ids.length === 0) return [];
  const notes = await readMessages(ctx, Prisma.sql`m.id = ANY (${ids}::uuid[])`);
  return addressed(browsers, card, ({ locale, note_id }) => {
    const note = notes.find(({ id }) => id === note_id);
    const who = note?.author?.name ?? "API";
    return {
      title: mentionedBy(who, nameOf(card.contact, locale), locale),
      body: note ? preview(note) : "",
    };
  });
}

const preview = ({ type, text, payload, media }: Message): string =>
  previewOf({ type, text, payload, filename: media?.filename ?? null });

const addressed = (
  browsers: Browser[],
  card: Conversation,
  say: (browser: Browser) => { title: string; body: string },
): Promise<Push[]> =>
  Promise.all(
    browsers.map(async (browser) => ({
      subscriptionId: browser.id,
      userId: browser.user_id,
      endpoint: browser.endpoint,
      keys: await unseal<Keys>(browser.keys),
      payload: { ...say(browser), tag: card.id, url: `/inbox/${card.id}` },
    })),
  );
