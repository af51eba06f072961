import type { Context } from "#lib/context.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { AppError } from "#lib/errors.ts";
import { emit } from "#lib/events/emit.ts";
import { addKept } from "#lib/media/add.ts";
import { dropFile, type KeptFile, keepFile } from "#lib/media/keep.ts";
import { letGo } from "#lib/media/let-go.ts";
import { toJpeg } from "#lib/media/to-jpeg.ts";
import { findContact, holdContact } from "./find.ts";
import type { Contact } from "./schema.ts";

/** As large as WhatsApp's own. */
const edgePx = 640;

/** A square photo of a person, in the store; throws VALIDATION_ERROR for what is no photo. */
export async function readPhoto(
  { tenantId }: { tenantId: string },
  file: { arrayBuffer(): Promise<ArrayBuffer> },
): Promise<KeptFile> {
  const given = new Uint8Array(await file.arrayBuffer());
  const bytes = await toJpeg(given, { longestEdgePx: edgePx, square: true });
  return keepFile(tenantId, { bytes, mimeType: "image/jpeg", filename: "photo.jpg" });
}

/** The photo that one of us chose: no channel's replaces it. */
export const setPhoto = (
  ctx: Context,
  { id, photo }: { id: string; photo: KeptFile },
): Promise<Contact> => changePhoto(ctx, id, photo, "TEAM");

/** Back to initials, until a channel shows one again. */
export const removePhoto = (ctx: Context, { id }: { id: string }): Promise<Contact> =>
  changePhoto(ctx, id, null, null);

/**
 * What a channel shows of a person; null: nothing any more. For jobs, outside of any transaction.
 * What one of us chose stays, and what is no photo is as if there were none to show.
 */
export async function keepPhoto(
  tenantId: string,
  contactId: string,
  bytes: Uint8Array | null,
): Promise<void> {
  const channel = { kind: "channel" } as const;
  const before = await inTenant(tenantId, channel, (ctx) => currentOf(ctx, contactId));
  if (!before || before.photoFrom === "TEAM") return;
  const photo = bytes && (await readIfPhoto(tenantId, bytes));
  const changed = await inTenant(tenantId, channel, async (ctx) => {
    const now = await currentOf(ctx, contactId);
    if (!now || now.photoFrom === "TEAM" || now.sha256 === (photo?.sha256 ?? null)) return false;
    await changePhoto(ctx, contactId, photo, photo && "CHANNEL");
    return true;
  });
  if (!changed && photo) await dropFile(photo);
}

async function readIfPhoto(tenantId: string, bytes: Uint8Array): Promise<KeptFile | null> {
  const file = new Blob([bytes as Uint8Array<ArrayBuffer>]);
  return readPhoto({ tenantId }, file).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "VALIDATION_ERROR") return null;
    throw error;
  });
}

async function currentOf(ctx: Context, contactId: string) {
  const [row] = await ctx.db.$queryRaw<{ photoFrom: string | null; sha256: string | null }[]>`
    SELECT p.photo_from AS "photoFrom", f.sha256
    FROM contacts p LEFT JOIN media f ON f.tenant_id = p.tenant_id AND f.id = p.photo_id
    WHERE p.tenant_id = ${ctx.tenantId}::uuid AND p.id = ${contactId}::uuid FOR UPDATE OF p`;
  return row;
}

async function changePhoto(
  ctx: Context,
  id: string,
  photo: KeptFile | null,
  photoFrom: "TEAM" | "CHANNEL" | null,
): Promise<Contact> {
  await holdContact(ctx, id);
  const where = { tenantId_id: { tenantId: ctx.tenantId, id } };
  const before = await ctx.db.contact.findUniqueOrThrow({ where, select: { photoId: true } });
  const photoId = photo && (await addKept(ctx, photo)).id;
  await ctx.db.contact.update({ where, data: { photoId, photoFrom } });
  await letGo(ctx, before.photoId);
  const contact = await findContact(ctx, { id });
  if (before.photoId !== photoId) await emit(ctx, "contact.updated", contact);
  return contact;
}
