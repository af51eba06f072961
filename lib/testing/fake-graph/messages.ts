import { randomBytes } from "node:crypto";
import { missing } from "./graph-error.ts";
import type { Accepted, Journal } from "./journal.ts";
import { type Body, type Known, validate } from "./validate.ts";

type Arrival = { n: number; at: string; phoneNumberId: string; body: unknown };

export type Taken =
  | { kind: "marked-read"; answer: object }
  | { kind: "accepted"; answer: object; message: Accepted };

/** `POST /{phone-number-id}/messages`: a message or a mark of reading; throws what Graph refuses. */
export function takeMessage(arrival: Arrival, known: Known, journal: Journal): Taken {
  const { n, at, phoneNumberId } = arrival;
  const body = (arrival.body ?? {}) as Body;
  if (body.messaging_product !== "whatsapp") throw missing("messaging_product");
  if (body.status === "read") {
    if (typeof body.message_id !== "string") throw missing("message_id");
    const typing = body.typing_indicator !== undefined;
    journal.marksRead.push({ messageId: body.message_id, typing });
    return { kind: "marked-read", answer: { success: true } };
  }
  const { recipient, contact } = validate(body, known);
  const messageId = `wamid.${randomBytes(21).toString("base64")}`;
  const opaque = body.biz_opaque_callback_data;
  const clientMessageId = typeof opaque === "string" ? opaque : null;
  const message = { n, at, messageId, recipient, clientMessageId, phoneNumberId, body };
  journal.take(message);
  const answer = {
    messaging_product: "whatsapp",
    contacts: [contact],
    messages: [{ id: messageId, ...(body.type === "template" && { message_status: "accepted" }) }],
  };
  return { kind: "accepted", answer, message };
}
