import type { StatusName, Update } from "../provider.ts";
import { type Json, number, object, text, time } from "./pick.ts";

/** WhatsApp Web's own numbers for how far a message has come. */
const names: Record<number, StatusName> = {
  0: "failed",
  2: "sent",
  3: "delivered",
  4: "read",
  5: "played",
};

export const statusName = (value: unknown): StatusName | null =>
  names[number(value) ?? Number.NaN] ?? null;

/** One of Baileys' `messages.update`: of a message of ours, how far it has come. */
export function readStatus(change: Json, now: Date): Update | null {
  const key = object(change.key);
  const update = object(change.update);
  const id = text(key?.id);
  const status = statusName(update?.status);
  if (!id || !status || key?.fromMe !== true) return null;
  const code = status === "failed" ? (reasonIn(update) ?? "ERROR") : null;
  return {
    kind: "status",
    id,
    status,
    at: time(update?.messageTimestamp, now),
    fault: code === null ? null : { code, message: "WhatsApp refused the message." },
    clientMessageId: null,
    pricing: null,
  };
}

const reasonIn = (update: Json | null): string | null => {
  const [reason] = Array.isArray(update?.messageStubParameters) ? update.messageStubParameters : [];
  return text(reason);
};

/**
 * In a group each member reports. That one of them has it or has read it is taken for delivered:
 * "read" would claim it of all.
 */
export function readGroupReceipt(change: Json, now: Date): Update | null {
  const key = object(change.key);
  const receipt = object(change.receipt);
  const id = text(key?.id);
  if (!id || key?.fromMe !== true || !receipt) return null;
  return {
    kind: "status",
    id,
    status: "delivered",
    at: time(receipt.receiptTimestamp ?? receipt.readTimestamp, now),
    fault: null,
    clientMessageId: null,
    pricing: null,
  };
}
