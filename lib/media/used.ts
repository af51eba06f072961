import { Prisma } from "#lib/db/generated/client.ts";

/** Something of the tenant's still shows the file `f`; a new column that names a file belongs here. */
export const isUsed = Prisma.sql`(
  EXISTS (SELECT FROM messages m WHERE m.tenant_id = f.tenant_id AND m.media_id = f.id)
  OR EXISTS (SELECT FROM products g WHERE g.tenant_id = f.tenant_id AND g.image_id = f.id)
  OR EXISTS (SELECT FROM canned_replies r WHERE r.tenant_id = f.tenant_id AND r.media_id = f.id)
  OR EXISTS (SELECT FROM contacts p WHERE p.tenant_id = f.tenant_id AND p.photo_id = f.id))`;

/** It belongs to the shop itself, not only to a chat: it is not old because a chat is. */
export const isOfShop = Prisma.sql`(
  EXISTS (SELECT FROM products g WHERE g.tenant_id = f.tenant_id AND g.image_id = f.id)
  OR EXISTS (SELECT FROM canned_replies r WHERE r.tenant_id = f.tenant_id AND r.media_id = f.id)
  OR EXISTS (SELECT FROM contacts p WHERE p.tenant_id = f.tenant_id AND p.photo_id = f.id))`;
