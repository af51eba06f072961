import { findAddressed } from "#lib/channels/find-addressed.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { AppError } from "#lib/errors.ts";
import { verifySignature } from "#lib/whatsapp/cloud/signature.ts";
import { acceptPost } from "./accept.ts";

/**
 * Meta's post: for each channel it is addressed to whose own secret signed these very bytes, it is
 * stored raw. Nobody's signature: UNAUTHORIZED, and nothing is stored. So a tenant can never sign
 * for another's number.
 */
export async function acceptWebhook(
  raw: Uint8Array,
  signature: string | null,
  channelId: string | null,
): Promise<void> {
  const addressed = await findAddressed(parse(raw), channelId);
  const believed = addressed.filter(({ secrets }) =>
    verifySignature(raw, signature, secrets.appSecret),
  );
  if (believed.length === 0) {
    throw new AppError("UNAUTHORIZED", {
      id: "Tanda tangan tidak ada atau tidak cocok.",
      en: "The signature is missing or does not match.",
    });
  }
  for (const { tenantId, id, fallback } of believed) {
    await inTenant(tenantId, { kind: "channel" }, (ctx) => acceptPost(ctx, id, raw, fallback));
  }
}

function parse(raw: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(raw).toString("utf8"));
  } catch {
    return null;
  }
}
