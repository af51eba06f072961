import { expect } from "@playwright/test";
import { type Client, given } from "./client.ts";
import { arrange } from "./database.ts";
import { pixel } from "./pixel.ts";
import { newPhone, type Shop } from "./shop.ts";

/** The shop's sandbox, as a device. */
export const sandboxOf = async (shop: Shop): Promise<string> =>
  (await given(shop.owner.get("/channels"))).items[0].id;

type Fields = Record<string, string>;

export const get = (client: Client, path: string, query: Fields, headers?: Fields) =>
  client.get(`${path}?${new URLSearchParams(query)}`, headers);

/** A form, as the second seed's callers send them. */
export const form = (client: Client, path: string, fields: Fields | [string, string][]) =>
  client.send({
    method: "POST",
    path,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields).toString(),
  });

/** A chat on the sandbox with a picture in it, of a customer who has one, too. */
export async function onDevice(shop: Shop) {
  const phone = newPhone();
  const mediaId = (await given(shop.api.upload(pixel, { name: "kain.png" }), 201)).id;
  const { id } = await shop.chat(phone, "ini kainnya", { mediaId });
  const [picture] = (await shop.saidIn(id)).filter(({ media }) => media !== null);
  expect(picture).toBeDefined();
  // WhatsApp gives us their pictures; a pretended customer has none to give.
  await arrange(
    `UPDATE contacts p SET photo_id = $2 FROM conversations c
      WHERE c.id = $1 AND p.tenant_id = c.tenant_id AND p.id = c.contact_id`,
    [id, mediaId],
  );
  return { device_id: await sandboxOf(shop), phone, message_id: picture?.id ?? "" };
}
