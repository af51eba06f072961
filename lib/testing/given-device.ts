import { rootDb } from "#lib/db/root.ts";
import { isInstalled } from "#lib/devices/installed.ts";
import { newId } from "#lib/ids.ts";
import { seal } from "#lib/secrets.ts";
import { loadBaileys } from "#lib/whatsapp/web/thread/baileys.ts";
import type { Shop } from "./given.ts";

/**
 * What a phone and this device have agreed on, as text: as if it had been linked before. Without
 * Baileys it connects to nothing, but it is there.
 */
export async function linkedCreds(phone: string): Promise<string> {
  const me = { id: `${phone}:7@s.whatsapp.net`, name: "Toko" };
  if (!isInstalled()) return JSON.stringify({ me });
  const { initAuthCreds, BufferJSON } = await loadBaileys("baileys");
  // Later connections wait for no history.
  const creds = { ...initAuthCreds(), me, accountSyncCounter: 1 };
  return JSON.stringify(creds, BufferJSON.replacer);
}

/** A web device of the shop's; with `phone` it was linked before. */
export async function givenDevice(
  shop: Shop,
  { phone, state = "connecting" }: { phone?: string; state?: string } = {},
): Promise<string> {
  const { tenantId } = shop;
  const id = newId();
  await rootDb().channel.create({
    data: { tenantId, id, kind: "WEB", name: "HP Toko", externalId: id, state },
  });
  await rootDb().webDevice.create({
    data: {
      tenantId,
      channelId: id,
      creds: phone ? await seal(await linkedCreds(phone)) : null,
      riskAcceptedKind: "user",
      riskAcceptedId: shop.ownerId,
      riskAcceptedAt: new Date(),
    },
  });
  return id;
}
