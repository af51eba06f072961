import { createHash } from "node:crypto";

/**
 * The id under which WhatsApp knows a message of ours, made of our own id. The same message always
 * has the same one, so that sent twice it arrives once: WhatsApp's apps know it again by its id.
 */
export function messageIdOf(clientMessageId: string): string {
  const digest = createHash("sha256").update(`sapa ${clientMessageId}`).digest("hex");
  // As WhatsApp Web itself makes them.
  return `3EB0${digest.slice(0, 18).toUpperCase()}`;
}
