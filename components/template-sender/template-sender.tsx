import type { Conversation } from "#lib/conversations/schema.ts";

export function TemplateSender(_: { card: Conversation; onClose: () => void }) {
  return null;
}
