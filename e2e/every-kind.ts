import { expect } from "@playwright/test";
import { message, textMessage } from "#lib/testing/fake-graph/webhook.ts";
import { gamelan } from "#prisma/seed/files/sound.ts";
import { type Client, given } from "./client.ts";
import { type CloudChannel, connect, post } from "./cloud.ts";
import { arrange } from "./database.ts";
import { pixel } from "./pixel.ts";
import { newPhone, type Shop } from "./shop.ts";

const hourMs = 3_600_000;

/** Without the channel's own id, which would be the message's. */
const numberOf = ({ phoneNumberId, wabaId }: CloudChannel) => ({ phoneNumberId, wabaId });

/** A shop in which every state of a chat is to be seen. Answers the chats by what they show. */
export async function openEveryKind(shop: Shop, anyone: Client) {
  await shop.hire("AGENT");
  const product = await given(
    shop.api.post("/products", { name: "Kemeja Parang Lengan Panjang", price: 245_000, stock: 6 }),
    201,
  );
  for (const [shortcut, text] of [
    ["ongkir", "Ongkir ke {kota} ya Kak {nama}, estimasi {estimasi}."],
    ["rekening", "Transfer ke BCA 015-334-2211 a.n. Toko Uji ya Kak {nama}."],
  ]) {
    await given(shop.owner.post("/canned-replies", { shortcut, text }), 201);
  }
  const cloud = await connect(shop, { name: "WA Toko" });
  const kinds = await chatOf(shop, anyone, cloud, "Bu Ratna Kusumaningrum Sastrowardoyo");
  await inbound(anyone, cloud, kinds.phone);
  await outbound(shop, kinds.id, product.id);

  const closed = await chatOf(shop, anyone, cloud, "Pak Slamet", -30 * hourMs);
  const bot = await shop.chat(newPhone(), "halo kak", { name: "Intan" });
  const resolved = await shop.humanChat(newPhone(), "makasih ya");
  await given(shop.api.post(`/conversations/${resolved.id}/resolve`));
  const unclaimed = await shop.chat(newPhone(), "mau bicara sama admin", { name: "Fajar" });
  await given(shop.api.post(`/conversations/${unclaimed.id}/handoff`));
  const broken = await connect(shop, { name: "WA Cabang" });
  const down = await chatOf(shop, anyone, broken, "Mbak Tuti");
  await arrange("UPDATE channels SET state = 'disconnected' WHERE id = $1", [broken.id]);
  return {
    kinds: kinds.id,
    closed: closed.id,
    bot: bot.id,
    resolved: resolved.id,
    unclaimed: unclaimed.id,
    down: down.id,
  };
}

/** A customer of a Cloud number, in people's hands. */
export async function chatOf(
  shop: Shop,
  anyone: Client,
  channel: CloudChannel,
  name: string,
  agoMs = 0,
): Promise<{ id: string; phone: string }> {
  const phone = newPhone();
  const timestamp = Math.floor((Date.now() + agoMs) / 1_000);
  const said = textMessage({
    ...numberOf(channel),
    from: phone,
    name,
    timestamp,
    text: "Assalamualaikum",
  });
  await post(anyone, JSON.stringify(said), { secret: channel.appSecret });
  const found = async () => (await given(shop.api.get(`/conversations?q=${phone}`))).items;
  await expect.poll(async () => (await found()).length).toBe(1);
  const [{ id }] = await found();
  await given(shop.api.post(`/conversations/${id}/handoff`, { reason: "tanya stok grosir" }));
  await given(shop.owner.patch(`/conversations/${id}`, { assigneeId: shop.user.id }));
  return { id, phone };
}

/** What only a customer sends, and what cannot be shown. */
async function inbound(anyone: Client, channel: CloudChannel, from: string): Promise<void> {
  const card = {
    name: { formatted_name: "Dewi Larasati", first_name: "Dewi" },
    phones: [{ phone: "+62 812-3456-7890", wa_id: "6281234567890", type: "CELL" }],
  };
  const items = [
    { product_retailer_id: "KMJ-01", quantity: 2, item_price: 245_000, currency: "IDR" },
    { product_retailer_id: "SRG-07", quantity: 1, item_price: 90_000, currency: "IDR" },
  ];
  const place = { latitude: -7.5666, longitude: 110.8167, name: "Rumah", address: "Laweyan, Solo" };
  for (const what of [
    { type: "location", location: place },
    { type: "contacts", contacts: [card] },
    { type: "order", order: { catalog_id: "1", text: "kirim sore ya", product_items: items } },
    { type: "button", button: { payload: "ya", text: "Ya, kirim" } },
    { type: "unsupported", errors: [{ code: 131051, title: "Message type unknown" }] },
    { type: "text", text: { body: "*tebal* _miring_ ~coret~ ```kode``` https://shop.example/a" } },
    { type: "text", text: { body: `panjang sekali ${"dan masih ada lagi ".repeat(60)}` } },
  ]) {
    const body = JSON.stringify(message({ ...numberOf(channel), from }, what));
    await post(anyone, body, { secret: channel.appSecret });
  }
}

/** What we send, and what goes wrong with it. */
async function outbound(shop: Shop, id: string, productId: string): Promise<void> {
  const send = (body: object) =>
    given(shop.owner.post(`/conversations/${id}/messages`, body), 201) as Promise<{ id: string }>;
  const upload = async (bytes: Uint8Array, name: string, type: string) =>
    (await given(shop.owner.upload(bytes, { name, type }), 201)).id as string;
  const inside = async () =>
    (await shop.saidIn(id)).findLast(({ direction }) => direction === "IN");
  await expect.poll(async () => (await inside())?.text ?? "").toMatch(/^panjang/);
  const quoted = await inside();
  await send({ text: "Siap Bu, *dua potong* ya.", ...(quoted && { replyTo: quoted.id }) });
  for (const name of ["depan.png", "belakang.png", "kerah.png", "kancing.png", "label.png"]) {
    await send({ mediaId: await upload(pixel, name, "image/png") });
  }
  await send({ mediaId: await upload(gamelan(4, 7), "gamelan.wav", "audio/wav"), voice: true });
  const letter = Buffer.from("Harga grosir\n");
  const name = "daftar-harga-grosir-seragam-batik-kantor-november-2026.txt";
  await send({ mediaId: await upload(letter, name, "text/plain") });
  await send({ productId });
  await send({
    location: { latitude: -7.5755, longitude: 110.8243, name: "Batik Laras", address: "Laweyan" },
  });
  const buttons = ["Jadi", "Nanti dulu"].map((title) => ({
    type: "reply",
    reply: { id: title, title },
  }));
  await send({
    interactive: { type: "button", body: { text: "Jadi dikirim hari ini?" }, action: { buttons } },
  });
  await send({ text: "Ini nomor resinya: JP8841209375" });
  await given(shop.owner.post(`/messages/${quoted?.id}/reactions`, { emoji: "🙏" }));
  await given(
    shop.owner.post(`/conversations/${id}/notes`, { text: "Langganan, kasih harga grosir" }),
    201,
  );
  await given(shop.owner.patch(`/conversations/${id}`, { labels: ["VIP", "Grosir", "Seragam"] }));
}
