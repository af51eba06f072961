import type { ChannelAccess } from "../provider.ts";
import { usableToken } from "./graph.ts";
import { post } from "./send.ts";

/** A courtesy: whatever Graph answers, nothing waits for it and nothing is done about it. */
export async function markRead(
  channel: ChannelAccess,
  providerMessageId: string,
  typing: boolean,
): Promise<void> {
  const token = usableToken(channel);
  if (!token) return;
  const body = {
    messaging_product: "whatsapp",
    status: "read",
    message_id: providerMessageId,
    ...(typing && { typing_indicator: { type: "text" } }),
  };
  await post(channel, token, body, 10_000);
}
