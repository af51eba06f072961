import { pauseChannel } from "#lib/channels/pause.ts";
import { stopInitiating } from "#lib/channels/stop-initiating.ts";
import { recordOptOut } from "#lib/contacts/opt-out.ts";
import type { Context } from "#lib/context.ts";
import type { Message } from "#lib/db/generated/client.ts";
import { enqueue } from "#lib/jobs/enqueue.ts";
import { blockTemplate } from "#lib/templates/block.ts";
import type { ProviderFault, Remedy } from "#lib/whatsapp/provider.ts";
import { holdChannel, holdConversation } from "./hold.ts";

/** For so long the provider takes no campaign to somebody whom it spares. */
const sparedMs = 24 * 3_600_000;

/** What a fault asks for beyond its own message: told at once, or only later by a receipt. */
export async function heed(
  ctx: Context,
  message: Message,
  fault: ProviderFault,
  remedy: Remedy,
): Promise<void> {
  const { conversationId, channelId } = message;
  const after = (ms: number) => new Date(ctx.now.getTime() + ms);
  switch (remedy.do) {
    case "retry":
      return;
    case "back-off":
      if (remedy.scope === "channel") await holdChannel(ctx, channelId, after(remedy.afterMs));
      else await holdConversation(ctx, conversationId, after(remedy.afterMs));
      return;
    case "stop-initiating":
      return stopInitiating(ctx, channelId, after(remedy.forMs), fault);
    case "pause-channel":
      return pauseChannel(ctx, channelId, remedy.reason, fault);
    case "give-up":
      return heedLast(ctx, message, fault, remedy.hint);
  }
}

type Hint = Extract<Remedy, { do: "give-up" }>["hint"];

async function heedLast(
  ctx: Context,
  { conversationId, channelId, template }: Message,
  fault: ProviderFault,
  hint: Hint,
): Promise<void> {
  const templateId = (template as { id?: string } | null)?.id;
  if (hint === "opt-out") await recordOptOut(ctx, conversationId);
  if (hint === "spared") await spare(ctx, conversationId);
  if (hint === "template-dead" && templateId) await blockTemplate(ctx, templateId, fault);
  // What we know of its variables is not what the provider wants.
  if (hint === "template-wrong" || hint === "template-dead") {
    await enqueue(ctx, "templates", { channelId });
  }
}

const spare = (ctx: Context, id: string) =>
  ctx.db.conversation.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
    data: { sparedUntil: new Date(ctx.now.getTime() + sparedMs) },
  });
