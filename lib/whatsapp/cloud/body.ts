import type { Outgoing, OutgoingContent, Party } from "../provider.ts";
import type { Json } from "./pick.ts";

/** The phone when it is known, since a business-scoped id changes with it; groups by their id. */
function recipient(to: Party): Json | null {
  if (to.groupId) return { recipient_type: "group", to: to.groupId };
  if (to.phone) return { recipient_type: "individual", to: `+${to.phone}` };
  if (to.bsuid) return { recipient_type: "individual", recipient: to.bsuid };
  return null;
}

function content(said: OutgoingContent): Json {
  switch (said.type) {
    case "text":
      return {
        type: "text",
        text: { body: said.text, preview_url: said.previewUrl ?? false },
      };
    case "image":
    case "video":
      return {
        type: said.type,
        [said.type]: { id: said.mediaId, ...(said.caption && { caption: said.caption }) },
      };
    case "document":
      return {
        type: "document",
        document: {
          id: said.mediaId,
          ...(said.caption && { caption: said.caption }),
          ...(said.filename && { filename: said.filename }),
        },
      };
    case "audio":
    case "sticker":
      return { type: said.type, [said.type]: { id: said.mediaId } };
    case "voice":
      return { type: "audio", audio: { id: said.mediaId, voice: true } };
    case "template":
      return {
        type: "template",
        template: {
          name: said.name,
          language: { code: said.language },
          ...(said.components.length > 0 && { components: said.components }),
        },
      };
    case "interactive":
      return { type: "interactive", interactive: said.interactive };
    case "location": {
      const { type, ...location } = said;
      return { type, location };
    }
    case "contacts":
      return { type: "contacts", contacts: said.contacts };
    case "reaction":
      return { type: "reaction", reaction: { message_id: said.target, emoji: said.emoji ?? "" } };
  }
}

/** The body of `POST …/messages`, or null when there is nobody Graph could send it to. */
export function messageBody(message: Outgoing): Json | null {
  const to = recipient(message.to);
  return (
    to && {
      messaging_product: "whatsapp",
      ...to,
      ...(message.replyTo && { context: { message_id: message.replyTo } }),
      ...content(message.content),
      // Graph has no idempotency key; this comes back in statuses and settles uncertain sends.
      biz_opaque_callback_data: message.clientMessageId,
    }
  );
}
