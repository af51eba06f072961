import type { Context } from "#lib/context.ts";
import type { Locked } from "#lib/conversations/lock.ts";
import type { Message } from "#lib/db/generated/client.ts";
import type { ProviderFault } from "#lib/whatsapp/provider.ts";

/**
 * What the provider has answered to another message like it since it was queued: asking again would
 * bring the same answer, and do harm.
 */
export async function knownFault(
  ctx: Context,
  { sparedUntil }: Locked,
  message: Message,
): Promise<ProviderFault | null> {
  if (message.type !== "template") return null;
  const { id } = message.template as { id: string };
  const template = await ctx.db.template.findUnique({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
    select: { category: true, blockedCode: true, blockedReason: true },
  });
  if (template?.blockedCode) {
    return { code: template.blockedCode, message: template.blockedReason ?? "" };
  }
  if (template?.category !== "MARKETING" || !sparedUntil || sparedUntil <= ctx.now) return null;
  return {
    code: "131049",
    message: `WhatsApp takes no marketing to this person before ${sparedUntil.toISOString()}.`,
  };
}
