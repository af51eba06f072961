import type { Context } from "#lib/context.ts";
import { inTenant } from "#lib/db/tenant.ts";
import { AppError } from "#lib/errors.ts";
import { addDeliveries } from "./add-deliveries.ts";
import { type SampleEvent, sampleOf } from "./sample.ts";
import type { AskSample } from "./schema.ts";

type Caller = Pick<Context, "tenantId" | "actor">;

/** The sample that anyone may see; for a tenant's own caller it also goes to its active endpoints. */
export async function sendSample(caller: Caller | null, { type }: AskSample): Promise<SampleEvent> {
  const event = sampleOf(type, new Date());
  if (!caller) return event;
  if (caller.actor.kind === "key" && caller.actor.mode === "test") {
    throw new AppError("FORBIDDEN", {
      id: "Kunci uji (tk_test_) tidak boleh mengirim ke webhook.",
      en: "Test keys (tk_test_) may not send to webhooks.",
    });
  }
  await inTenant(caller.tenantId, caller.actor, async (ctx) => {
    const endpoints = await ctx.db.webhookEndpoint.findMany({
      where: { tenantId: ctx.tenantId, disabledAt: null },
      select: { id: true },
    });
    await addDeliveries(
      ctx,
      endpoints.map(({ id }) => id),
      event,
    );
  });
  return event;
}
