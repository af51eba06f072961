import type { Message } from "#lib/messages/schema.ts";

/** A message as the one that answers it will quote it. */
export const quoteOf = (message: Message): NonNullable<Message["replyTo"]> => ({
  id: message.id,
  preview: message.text ?? message.media?.filename ?? "",
  as: message.as,
  type: message.type,
  imageUrl: message.type === "image" ? (message.media?.thumbnailUrl ?? null) : null,
});
