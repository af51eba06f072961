import { channelAccess } from "#lib/channels/access.ts";
import { keepPhoto } from "#lib/contacts/keep-photo.ts";
import { partyOf } from "#lib/contacts/party-of.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { notFound } from "#lib/errors.ts";
import type { Jobs } from "#lib/jobs/queues.ts";
import { NoAnswer, request } from "#lib/outbound/request.ts";
import { providerOf } from "#lib/whatsapp/providers.ts";

const system = { kind: "system" } as const;
const timeoutMs = 20_000;
const limitBytes = 5 * 1024 * 1024;

/** The picture that somebody shows on WhatsApp becomes their contact's. Best effort, once asked. */
export async function fetchPhoto({ tenantId, channelId, contactId }: Jobs["photo"]): Promise<void> {
  const { channel, of } = await inTenant(tenantId, system, async (ctx) => {
    const asked = await ctx.db.contact.updateMany({
      where: { tenantId, id: contactId },
      data: { photoAskedAt: ctx.now },
    });
    if (asked.count === 0) throw notFound();
    return { channel: await channelAccess(ctx, channelId), of: await partyOf(ctx, contactId) };
  });
  const told = await providerOf(channel.kind).photo?.(channel, of);
  if (!told || "fault" in told) return;
  const photo = told.url === null ? null : await bytesAt(told.url);
  if (photo !== undefined) await keepPhoto(tenantId, contactId, photo);
}

/** Undefined where nothing was to be had: a later message asks again. */
async function bytesAt(url: string): Promise<Uint8Array | undefined> {
  try {
    const answer = await request({ method: "GET", url, timeoutMs, limitBytes });
    return answer.status === 200 ? answer.body : undefined;
  } catch (error) {
    if (error instanceof NoAnswer) return undefined;
    throw error;
  }
}
