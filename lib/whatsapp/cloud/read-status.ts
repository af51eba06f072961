import type { ProviderFault, StatusName, Update } from "../provider.ts";
import { remedyFor } from "./errors.ts";
import { id, type Json, object, objects, time } from "./pick.ts";

const names: readonly string[] = ["sent", "delivered", "read", "played", "failed"];
const isName = (name: string | null): name is StatusName => name !== null && names.includes(name);

export function readStatus(status: Json, _value: Json, now: Date): Update | null {
  const messageId = id(status.id);
  const name = id(status.status);
  // Payments have statuses too, and a failed payment is not a failed message.
  const ofMessage = status.type === undefined || status.type === "message";
  if (!messageId || !isName(name) || !ofMessage) return null;
  const error = objects(status.errors)[0];
  return {
    kind: "status",
    id: messageId,
    status: name,
    at: time(status.timestamp, now),
    fault: name === "failed" ? fault(error) : null,
    ...(name === "failed" && { remedy: remedyFor(Number(id(error?.code) ?? -1), 400, 1) }),
    clientMessageId: id(status.biz_opaque_callback_data),
    pricing: object(status.pricing),
  };
}

function fault(error: Json | undefined): ProviderFault {
  const message = id(error?.message) ?? id(error?.title) ?? "WhatsApp gave no reason.";
  const details = id(object(error?.error_data)?.details) ?? id(error?.details);
  return {
    code: id(error?.code) ?? "UNKNOWN",
    message: details && !message.includes(details) ? `${message}: ${details}` : message,
  };
}
