import type { Context } from "#lib/context.ts";
import { returnCredit } from "#lib/credits/settle.ts";
import type { Message } from "#lib/db/generated/client.ts";
import type { ProviderFault } from "#lib/whatsapp/provider.ts";
import { tellMessage } from "./tell.ts";

/** It will not go, and why; what it had cost comes back. */
export async function fail(ctx: Context, message: Message, fault: ProviderFault): Promise<void> {
  await ctx.db.message.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: message.id } },
    data: {
      status: "FAILED",
      errorCode: fault.code,
      errorMessage: fault.message,
      retryable: false,
    },
  });
  if (message.reservationId) await returnCredit(ctx, message.reservationId);
  await tellMessage(ctx, "message.failed", message.id);
}
