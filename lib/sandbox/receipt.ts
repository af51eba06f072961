import { inTenant } from "#lib/db/tenant.ts";
import type { Jobs } from "#lib/jobs/queues.ts";
import { post } from "./say.ts";

/** The pretended phone reports that a message has arrived, or was looked at. */
export async function sendReceipt(receipt: Jobs["sandbox-receipt"]): Promise<void> {
  const { tenantId, channelId, providerId, status } = receipt;
  await inTenant(tenantId, { kind: "channel" }, (ctx) =>
    post(ctx, channelId, {
      kind: "status",
      id: providerId,
      status,
      at: ctx.now,
      fault: null,
      clientMessageId: null,
      pricing: null,
    }),
  );
}
