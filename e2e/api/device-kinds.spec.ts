import { isInstalled } from "#lib/devices/installed.ts";
import type { ChannelKind } from "#lib/whatsapp/capabilities.ts";
import { given, refusal, type Told } from "../client.ts";
import { arrange } from "../database.ts";
import { get } from "../device.ts";
import { type Device, deviceOf } from "../device-of-kind.ts";
import { everyRoute } from "../document.ts";
import { pixel } from "../pixel.ts";
import type { Shop } from "../shop.ts";
import { expect, test } from "../test.ts";

// Every endpoint of the device API that names a channel, on every kind of channel, over HTTP.

type Outcome = number | [number, string];
type Row = {
  ask(shop: Shop, device: Device): Promise<Told>;
  /** What each kind answers; refusals with their code. */
  answers: Record<ChannelKind, Outcome>;
  /** What must be true of an answer that succeeded. */
  check?(data: Told, device: Device, shop: Shop): Promise<void> | void;
};

const everywhere = (outcome: Outcome) => ({ SANDBOX: outcome, CLOUD: outcome, WEB: outcome });
const unsupported: Outcome = [422, "CHANNEL_UNSUPPORTED"];

const arrives = (text: string, device: Device) =>
  expect
    .poll(async () => (await device.heard()).filter((one) => one === text).length, {
      timeout: 30_000,
    })
    .toBe(1);

const sendWords = async (shop: Shop, { device_id, phone }: Device, message: string) => {
  const sent = await given(shop.api.post("/api/wa/send", { device_id, phone, message }), 201);
  return sent.message_id as string;
};

/** What a template says: to Graph by its name, elsewhere by its words. */
const templateWords = ({ kind, template_name }: Device) =>
  kind === "CLOUD" ? template_name : "Halo Sari, pesanan INV-1 sudah dikirim. Terima kasih!";

const table: Record<string, Row> = {
  "GET /api/device/status": {
    async ask(shop, { device_id }) {
      const ask = () => get(shop.api, "/api/device/status", { device_id });
      // The mock of WhatsApp's server hangs up now and then, as WhatsApp does.
      await expect.poll(async () => (await given(ask())).state).toBe("connected");
      return ask();
    },
    answers: everywhere(200),
    check: ({ body }, { device_id, kind }) =>
      expect(body.data).toMatchObject({
        device_id,
        kind,
        state: "connected",
        last_inbound_at: expect.any(String),
      }),
  },
  "GET /api/wa/contacts": {
    ask: (shop, { device_id }) => get(shop.api, "/api/wa/contacts", { device_id }),
    answers: everywhere(200),
    check: ({ body }, { phone }) => expect(body.data.contacts).toMatchObject([{ phone }]),
  },
  "GET /api/wa/chats": {
    ask: (shop, { device_id }) => get(shop.api, "/api/wa/chats", { device_id }),
    answers: everywhere(200),
    check: ({ body }, { phone }) => expect(body.data.chats).toMatchObject([{ phone }]),
  },
  "GET /api/wa/chat/{phone}": {
    ask: (shop, { device_id, phone }) => get(shop.api, `/api/wa/chat/${phone}`, { device_id }),
    answers: everywhere(200),
    check: ({ body }, { said }) =>
      expect(body.data.messages).toContainEqual(
        expect.objectContaining({ message_id: said, direction: "IN", text: "halo" }),
      ),
  },
  "GET /api/wa/media": {
    ask: (shop, { device_id, file }) =>
      get(shop.api, "/api/wa/media", { device_id, message_id: file }, { range: "bytes=1-3" }),
    answers: everywhere(206),
    check: ({ bytes, headers }, { kind }) => {
      expect(bytes.toString()).toBe(kind === "WEB" ? "ggS" : "PNG");
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "content-length": "3",
        "content-disposition": expect.any(String),
      });
    },
  },
  "GET /api/wa/photo/{phone}": {
    async ask(shop, { kind, device_id, phone }) {
      // What WhatsApp itself gives on a web device; Cloud gives none.
      if (kind !== "CLOUD") await givePhoto(shop, device_id);
      return get(shop.api, `/api/wa/photo/${phone}`, { device_id });
    },
    answers: { SANDBOX: 200, CLOUD: [404, "NOT_FOUND"], WEB: 200 },
    check: ({ headers }) => expect(headers["content-type"]).toBe("image/png"),
  },
  "POST /api/wa/read": {
    ask: (shop, { device_id, said }) =>
      shop.api.post("/api/wa/read", { device_id, message_id: said }),
    answers: everywhere(200),
  },
  "POST /api/wa/mark-read": {
    ask: (shop, { device_id, phone }) => shop.api.post("/api/wa/mark-read", { device_id, phone }),
    answers: everywhere(200),
    async check(_, { device_id }, shop) {
      const { chats } = await given(get(shop.api, "/api/wa/chats", { device_id }));
      expect(chats).toMatchObject([{ unread: 0 }]);
    },
  },
  "POST /api/wa/send": {
    ask: (shop, { device_id, phone }) =>
      shop.api.post("/api/wa/send", { device_id, phone, message: "ada kak" }),
    answers: everywhere(201),
    check: (_, device) => arrives("ada kak", device),
  },
  "GET /api/device/templates": {
    ask: (shop, { device_id }) => get(shop.api, "/api/device/templates", { device_id }),
    answers: { SANDBOX: 200, CLOUD: 200, WEB: unsupported },
    check: ({ body }, { template_name }) =>
      expect(body.data.templates).toContainEqual(
        expect.objectContaining({ name: template_name, status: "APPROVED" }),
      ),
  },
  "POST /api/wa/send-template": {
    ask: (shop, { device_id, phone, template_id }) =>
      shop.api.post("/api/wa/send-template", {
        device_id,
        phone,
        template_id,
        params: ["Sari", "INV-1"],
      }),
    answers: { SANDBOX: 201, CLOUD: 201, WEB: unsupported },
    check: (_, device) => arrives(templateWords(device), device),
  },
  "POST /api/waba/send": {
    ask: (shop, { device_id: waba_id, phone }) =>
      shop.api.post("/api/waba/send", { waba_id, phone, message: "lewat waba" }),
    answers: { SANDBOX: unsupported, CLOUD: 201, WEB: unsupported },
    check: (_, device) => arrives("lewat waba", device),
  },
  "POST /api/waba/send-template": {
    ask: (shop, { device_id: waba_id, phone, template_name }) =>
      shop.api.post("/api/waba/send-template", {
        waba_id,
        phone,
        template_name,
        params: { nama: "Sari", nomor: "INV-2" },
      }),
    answers: { SANDBOX: unsupported, CLOUD: 201, WEB: unsupported },
  },
  "POST /api/wa/delete": {
    async ask(shop, device) {
      const { device_id } = device;
      const mine = await sendWords(shop, device, "untuk tim");
      const forMe = { device_id, message_id: mine, type: "me" };
      expect(await given(shop.api.post("/api/wa/delete", forMe))).toMatchObject({ type: "me" });
      const ours = await sendWords(shop, device, "untuk semua");
      await arrives("untuk semua", device);
      const everyone = { device_id, message_id: ours, type: "everyone" };
      return shop.api.post("/api/wa/delete", everyone);
    },
    answers: { SANDBOX: 200, CLOUD: unsupported, WEB: 200 },
    async check({ body }, { device_id, phone }, shop) {
      expect(body.data).toMatchObject({ type: "everyone", deleted_at: expect.any(String) });
      const { messages } = await given(get(shop.api, `/api/wa/chat/${phone}`, { device_id }));
      const texts = messages.map(({ text }: { text: string }) => text);
      expect(texts).not.toContain("untuk semua");
      expect(texts).not.toContain("untuk tim");
    },
  },
};

async function givePhoto(shop: Shop, device_id: string): Promise<void> {
  const { id } = await given(shop.api.upload(pixel), 201);
  await arrange(
    `UPDATE contacts p SET photo_id = $2 FROM conversations c
      WHERE c.channel_id = $1 AND p.tenant_id = c.tenant_id AND p.id = c.contact_id`,
    [device_id, id],
  );
}

test("no endpoint that names a device or a WABA is missing from the table", async () => {
  const named = (await everyRoute()).filter(({ operation }) => {
    const inQuery = operation.parameters?.some(({ name }) => name === "device_id");
    return operation.tags.includes("Device API") && (inQuery || operation.requestBody);
  });
  const paths = named
    .filter(({ path }) => /^\/api\/(wa|waba|device)\//.test(path))
    .map(({ method, path }) => `${method} ${path}`);
  expect(Object.keys(table).sort()).toEqual(paths.sort());
});

for (const kind of ["SANDBOX", "CLOUD", "WEB"] as const) {
  test(`every device endpoint on a ${kind} channel works, or says which channel can`, async ({
    shop,
    anyone,
  }) => {
    test.skip(kind === "WEB" && !isInstalled(), "Baileys is an optional package");
    test.setTimeout(240_000);
    const device = await deviceOf(kind, shop, anyone);
    for (const [endpoint, { ask, answers, check }] of Object.entries(table)) {
      await test.step(endpoint, async () => {
        const answer = await ask(shop, device);
        const wanted = answers[kind];
        if (typeof wanted === "number") {
          expect(answer.status, `${endpoint}: ${answer.text.slice(0, 300)}`).toBe(wanted);
          await check?.(answer, device, shop);
        } else {
          expect(refusal(answer), endpoint).toEqual(wanted);
          expect(answer.body).toMatchObject({ status: false, message: expect.any(String) });
        }
      });
    }
  });
}
