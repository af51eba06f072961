import type { Update } from "#lib/whatsapp/provider.ts";

/** An update about a message that must be here first. */
export type Targeted = Extract<Update, { kind: "status" | "reaction" | "edit" | "revoke" }>;

/** The provider's id of the message it is about. */
export function targetOf(update: Targeted): string {
  if (update.kind === "status") return update.id;
  return update.kind === "reaction" ? update.target : update.original;
}
