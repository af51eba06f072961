import { mediaMessage, textMessage } from "#lib/testing/fake-graph/webhook.ts";
import type { ChannelKind } from "#lib/whatsapp/capabilities.ts";
import { type Client, given } from "./client.ts";
import { connect, graph, post } from "./cloud.ts";
import { arrange } from "./database.ts";
import { get, sandboxOf } from "./device.ts";
import { pixel } from "./pixel.ts";
import { newPhone, type Shop } from "./shop.ts";
import { expect } from "./test.ts";
import { customerSays, heardBy, link } from "./web-device.ts";

/** A channel with a customer who has written, and sent a file. */
export type Device = {
  kind: ChannelKind;
  device_id: string;
  phone: string;
  /** The ids of the customer's two messages. */
  said: string;
  file: string;
  /** One that the channel has, approved; of a channel without any, one that is nowhere. */
  template_id: string;
  template_name: string;
  /** What has reached the customer. */
  heard(): Promise<string[]>;
};

const sound = Buffer.from("OggS, or something like it");
type Made = Pick<Device, "device_id" | "heard">;

/** A customer writes to a channel of this kind by its own way in. */
const makers: Record<ChannelKind, (shop: Shop, anyone: Client, phone: string) => Promise<Made>> = {
  async SANDBOX(shop, _anyone, phone) {
    const mediaId = (await given(shop.api.upload(pixel, { name: "kain.png" }), 201)).id;
    await shop.say(phone, "halo");
    await shop.say(phone, "ini kainnya", { mediaId });
    const device_id = await sandboxOf(shop);
    await given(shop.owner.post("/templates/sync", { channelId: device_id }));
    // Nobody is outside: what is sent has arrived.
    const heard = async () =>
      (await chatOf(shop, device_id, phone))
        .filter(({ direction, status }) => direction === "OUT" && status !== "queued")
        .map(({ text }) => text);
    return { device_id, heard };
  },
  async CLOUD(shop, anyone, phone) {
    const channel = await connect(shop);
    const form = new FormData();
    form.set("messaging_product", "whatsapp");
    form.set("file", new File([pixel], "kain.png", { type: "image/png" }));
    const kept = await fetch(`${process.env.E2E_GRAPH_URL}/v26.0/1/media`, {
      method: "POST",
      headers: { authorization: "Bearer customer" },
      body: form,
    });
    const { id: mediaId } = (await kept.json()) as { id: string };
    const { phoneNumberId, wabaId } = channel;
    const from = { phoneNumberId, wabaId, from: phone };
    for (const body of [
      textMessage({ ...from, text: "halo" }),
      mediaMessage({ ...from, type: "image", mediaId, mimeType: "image/png" }),
    ]) {
      await given(post(anyone, JSON.stringify(body), { secret: channel.appSecret }));
    }
    await arrange(
      `INSERT INTO templates (tenant_id, id, channel_id, name, language, category, status, components)
        VALUES ($1, $2, $3, 'pesanan_dikirim', 'id', 'UTILITY', 'APPROVED', $4)`,
      [
        shop.tenantId,
        crypto.randomUUID(),
        channel.id,
        JSON.stringify([{ type: "BODY", text: "Halo {{nama}}, pesanan {{nomor}} dikirim." }]),
      ],
    );
    const heard = async () =>
      (await graph()).accepted
        .filter(({ recipient }) => recipient.endsWith(phone))
        .map(({ body }) => textOf(body));
    return { device_id: channel.id, heard };
  },
  async WEB(shop, _anyone, phone) {
    const asked = { kind: "WEB", name: "HP Toko", riskAccepted: true };
    const { id } = await given(shop.owner.post("/channels", asked), 201);
    await link(shop, id);
    await customerSays(phone, "halo");
    const contentBase64 = sound.toString("base64");
    await customerSays(phone, { audio: { contentBase64, mimeType: "audio/ogg", ptt: true } });
    return { device_id: id, heard: async () => heardBy(phone) };
  },
};

export async function deviceOf(kind: ChannelKind, shop: Shop, anyone: Client): Promise<Device> {
  const phone = newPhone();
  const made = await makers[kind](shop, anyone, phone);
  const { device_id } = made;
  const theirs = async () =>
    (await chatOf(shop, device_id, phone).catch(() => [])).filter(
      ({ direction }) => direction === "IN",
    );
  await expect.poll(async () => (await theirs()).length, { timeout: 30_000 }).toBe(2);
  const [file, said] = await theirs();
  const of = { device_id, message_id: file?.message_id ?? "" };
  // Cloud and web fetch it in a job.
  await expect
    .poll(async () => (await get(shop.api, "/api/wa/media", of)).status, { timeout: 30_000 })
    .toBe(200);
  return {
    ...made,
    kind,
    phone,
    said: said?.message_id ?? "",
    file: of.message_id,
    template_id: await templateOf(shop, kind, device_id),
    template_name: "pesanan_dikirim",
  };
}

async function templateOf(shop: Shop, kind: ChannelKind, device_id: string): Promise<string> {
  if (kind === "WEB") return "01890000-0000-7000-8000-000000000000";
  let id: string | undefined;
  const find = async () => {
    const listed = await given(get(shop.api, "/api/device/templates", { device_id }));
    id = listed.templates.find(({ name }: { name: string }) => name === "pesanan_dikirim")?.id;
    return id;
  };
  await expect.poll(find).toBeDefined();
  return id ?? "";
}

type InChat = { message_id: string; direction: string; status: string; text: string };

const chatOf = async (shop: Shop, device_id: string, phone: string): Promise<InChat[]> =>
  (await given(get(shop.api, `/api/wa/chat/${phone}`, { device_id }))).messages;

function textOf(body: object): string {
  const { text, template } = body as { text?: { body: string }; template?: { name: string } };
  return text?.body ?? template?.name ?? "";
}
