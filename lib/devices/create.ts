import { record } from "#lib/audit/record.ts";
import { presentChannel } from "#lib/channels/present.ts";
import type { Channel, CreateWebChannel } from "#lib/channels/schema.ts";
import { readPhone } from "#lib/contacts/read-phone.ts";
import type { Context } from "#lib/context.ts";
import { newId } from "#lib/ids.ts";
import { refuseWithoutBaileys } from "./installed.ts";

/**
 * A device that is to be linked to somebody's own WhatsApp. Some process takes it on from this commit
 * on, and offers a code. Who accepted the risk is kept with it.
 */
export async function createDevice(
  ctx: Context,
  { name, phone, riskAccepted }: CreateWebChannel,
): Promise<Channel> {
  refuseWithoutBaileys();
  const { tenantId, actor, now } = ctx;
  const pairingPhone = phone === undefined ? null : await readPhone(ctx, phone);
  const id = newId();
  const row = await ctx.db.channel.create({
    data: {
      tenantId,
      id,
      kind: "WEB",
      name,
      externalId: id,
      state: "connecting",
      createdAt: now,
    },
  });
  await ctx.db.webDevice.create({
    data: {
      tenantId,
      channelId: id,
      pairingPhone,
      riskAcceptedKind: actor.kind,
      riskAcceptedId: "id" in actor ? actor.id : null,
      riskAcceptedAt: now,
      createdAt: now,
    },
  });
  ctx.wake.add("web");
  await record(ctx, "channel.created", id, { kind: "WEB", name, riskAccepted });
  return presentChannel(row);
}
