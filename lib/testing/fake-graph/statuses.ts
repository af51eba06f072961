import { setTimeout as pause } from "node:timers/promises";
import { deliver } from "./deliver.ts";
import type { Accepted } from "./journal.ts";
import { status } from "./webhook.ts";

export type StatusTarget = {
  url: string;
  appSecret: string;
  wabaId: string;
  /** In the order of their sending; all of them by default. */
  names?: ("sent" | "delivered" | "read")[];
  /** Before the POST of the message itself is answered, as Meta sometimes does. */
  early?: boolean;
};

/** The receipts that follow a message by themselves. */
export async function sendStatuses(target: StatusTarget, message: Accepted): Promise<void> {
  for (const name of target.names ?? (["sent", "delivered", "read"] as const)) {
    const body = status({
      phoneNumberId: message.phoneNumberId,
      wabaId: target.wabaId,
      id: message.messageId,
      status: name,
      recipient: message.recipient,
      ...(message.clientMessageId && { clientMessageId: message.clientMessageId }),
    });
    await insist(target, body);
  }
}

/** Until it is answered with 200, for a minute: Meta goes on for days. The app may be down on purpose. */
async function insist(target: StatusTarget, body: unknown): Promise<void> {
  for (let attempt = 0; attempt < 120; attempt += 1) {
    const answer = await deliver(target.url, target.appSecret, body).catch(() => null);
    if (answer?.status === 200) return;
    await pause(500, undefined, { ref: false });
  }
}
