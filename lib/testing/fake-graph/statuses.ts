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
    // The app may be down on purpose; a fake that dies of it would be no witness.
    await deliver(target.url, target.appSecret, body).catch(() => undefined);
  }
}
