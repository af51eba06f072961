import type { Template } from "#lib/db/generated/client.ts";
import { AppError } from "#lib/errors.ts";

/** One that is not approved, or that the provider has refused since. Throws CONFLICT. */
export function refuseUnsendable({ status, blockedCode, blockedReason }: Template): void {
  if (status !== "APPROVED") {
    throw new AppError("CONFLICT", {
      id: `Template ini berstatus ${status} dan tidak dapat dikirim.`,
      en: `This template is ${status} and cannot be sent.`,
    });
  }
  if (blockedCode === null) return;
  throw new AppError("CONFLICT", {
    id: `WhatsApp menolak template ini (${blockedCode}: ${blockedReason}). Sinkronkan template setelah diperbaiki.`,
    en: `WhatsApp refuses this template (${blockedCode}: ${blockedReason}). Sync the templates once it is mended.`,
  });
}
