import { firstName } from "#components/first-name.ts";
import { useShopName } from "#components/frame/use-shop-name.ts";
import { useViewer } from "#components/frame/viewer.tsx";
import { shownPhone } from "#components/phone.ts";
import type { Conversation } from "#lib/conversations/schema.ts";
import type { Values } from "./fill-reply.ts";

/** What the composer knows of the customer, the shop and the one who writes. */
export function useReplyValues({ contact, channel }: Conversation): Values {
  const viewer = useViewer();
  const shop = useShopName();
  const phone = contact.phone && shownPhone(contact.phone);
  const first = firstName(contact.name);
  const own = firstName(viewer.name);
  return {
    nama: first,
    name: first,
    nama_lengkap: contact.name,
    full_name: contact.name,
    telepon: phone,
    phone,
    toko: shop,
    shop,
    agen: own,
    agent: own,
    kanal: channel.name,
    channel: channel.name,
  };
}
