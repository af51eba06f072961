import type { Message } from "#lib/messages/schema.ts";
import { ContactsBody } from "./contacts.tsx";
import { InteractiveBody } from "./interactive.tsx";
import { LocationBody } from "./location.tsx";
import { OrderBody } from "./order.tsx";

/** Messages made of parts: a place, people, a cart, buttons. */
export function StructuredView({ message }: { message: Message }) {
  const { type, text, payload, direction } = message;
  if (type === "location") return <LocationBody payload={payload} />;
  if (type === "contacts") return <ContactsBody payload={payload} />;
  if (type === "order") return <OrderBody payload={payload} />;
  return <InteractiveBody text={text} payload={payload} incoming={direction === "IN"} />;
}
