import { textMessage } from "#lib/testing/fake-graph/webhook.ts";
import { type Client, given, placesIn, refusal } from "../client.ts";
import { type CloudChannel, connect, graph, post } from "../cloud.ts";
import { arrange } from "../database.ts";
import { form, get, onDevice, sandboxOf } from "../device.ts";
import { newPhone, type Shop } from "../shop.ts";
import { expect, test } from "../test.ts";

/** A customer who has just written to this number. */
async function written(shop: Shop, anyone: Client, channel: CloudChannel): Promise<string> {
  const phone = newPhone();
  const body = JSON.stringify(textMessage({ ...channel, from: phone, text: "halo" }));
  await post(anyone, body, { secret: channel.appSecret });
  const chat = () => get(shop.api, `/api/wa/chat/${phone}`, { device_id: channel.id });
  await expect.poll(async () => (await chat()).status).toBe(200);
  return phone;
}

/** As Meta would have approved it. */
const template = (shop: Shop, channel: CloudChannel, name: string, language = "id") =>
  arrange(
    `INSERT INTO templates (tenant_id, id, channel_id, name, language, category, status, components)
      VALUES ($1, $2, $3, $4, $5, 'UTILITY', 'APPROVED', $6)`,
    [
      shop.tenantId,
      crypto.randomUUID(),
      channel.id,
      name,
      language,
      JSON.stringify([{ type: "BODY", text: "Halo {{nama}}, pesanan {{nomor}} dikirim." }]),
    ],
  );

const toldGraph = async (phone: string) =>
  (await graph()).accepted.filter(({ recipient }) => recipient.endsWith(phone));

test("a Cloud number is named by its channel, by Meta's id of the number, or of the WABA", async ({
  shop,
  anyone,
}) => {
  const channel = await connect(shop);
  const phone = await written(shop, anyone, channel);
  for (const [n, waba_id] of [channel.id, channel.phoneNumberId, channel.wabaId].entries()) {
    const fields = { waba_id, phone: `0${phone.slice(2)}`, message: `pesan ${n}` };
    const send = n === 1 ? form(shop.api, "/api/waba/send", fields) : undefined;
    const sent = await given(send ?? shop.api.post("/api/waba/send", fields), 201);
    expect(sent).toMatchObject({ status: "queued", message_id: expect.any(String) });
    await expect.poll(async () => (await toldGraph(phone)).length).toBe(n + 1);
  }
  expect((await toldGraph(phone)).map(({ body }) => body)).toMatchObject([
    { text: { body: "pesan 0" } },
    { text: { body: "pesan 1" } },
    { text: { body: "pesan 2" } },
  ]);
});

test("a WABA with two numbers must say which; nobody's WABA is 404, and the sandbox is none", async ({
  shop,
}) => {
  const first = await connect(shop);
  const second = await connect(shop, { wabaId: first.wabaId });
  const right = { phone: newPhone(), message: "halo" };
  const send = (waba_id: string) => shop.api.post("/api/waba/send", { ...right, waba_id });
  expect(refusal(await send(first.wabaId))).toEqual([409, "CONFLICT"]);
  expect(refusal(await send(second.phoneNumberId))).toEqual([409, "WINDOW_CLOSED"]);
  expect(refusal(await send("1234567890"))).toEqual([404, "NOT_FOUND"]);
  expect(refusal(await send(await sandboxOf(shop)))).toEqual([422, "CHANNEL_UNSUPPORTED"]);
  const test = await shop.key({ mode: "test" });
  for (const waba_id of [first.id, first.phoneNumberId, first.wabaId]) {
    const answer = await test.client.post("/api/waba/send", { ...right, waba_id });
    expect(refusal(answer)).toEqual([404, "NOT_FOUND"]);
  }
});

test("outside the 24 hours free text is 409 and opens nothing; a template by name goes out", async ({
  shop,
}) => {
  const channel = await connect(shop);
  const { id: device_id, phoneNumberId: waba_id } = channel;
  const phone = newPhone();
  for (const [path, body] of [
    ["/api/wa/send", { device_id, phone, message: "halo" }],
    ["/api/waba/send", { waba_id, phone, message: "halo" }],
  ] as const) {
    expect(refusal(await shop.api.post(path, body))).toEqual([409, "WINDOW_CLOSED"]);
  }
  expect((await given(get(shop.api, "/api/wa/chats", { device_id }))).chats).toEqual([]);

  await template(shop, channel, "dikirim");
  const { templates } = await given(get(shop.api, "/api/device/templates", { device_id }));
  expect(templates).toMatchObject([{ name: "dikirim", language: "id", status: "APPROVED" }]);
  const fields = { waba_id, phone, template_name: "dikirim" };
  const path = "/api/waba/send-template";
  for (const [n, params] of [["Sari", "INV-1"], { nomor: "INV-1", nama: "Sari" }].entries()) {
    await given(shop.api.post(path, { ...fields, params }), 201);
    await expect.poll(async () => (await toldGraph(phone)).length).toBe(n + 1);
    expect((await toldGraph(phone)).at(-1)?.body).toMatchObject({
      template: {
        name: "dikirim",
        language: { code: "id" },
        components: [
          {
            type: "body",
            parameters: [
              { parameter_name: "nama", text: "Sari" },
              { parameter_name: "nomor", text: "INV-1" },
            ],
          },
        ],
      },
    });
  }
});

test("an unknown template is 404, wrong params are 400, and the language is asked for where there are several", async ({
  shop,
}) => {
  const channel = await connect(shop);
  await template(shop, channel, "dikirim");
  await template(shop, channel, "dwibahasa", "id");
  await template(shop, channel, "dwibahasa", "en");
  const params = ["Sari", "INV-1"];
  const right = { waba_id: channel.id, phone: newPhone(), template_name: "dikirim", params };
  const send = (more: object) => shop.api.post("/api/waba/send-template", { ...right, ...more });
  expect(refusal(await send({ template_name: "tidak_ada" }))).toEqual([404, "NOT_FOUND"]);
  expect(refusal(await send({ language: "en" }))).toEqual([404, "NOT_FOUND"]);
  for (const [places, more] of [
    [["params.nama", "params.nomor"], { params: undefined }],
    [["params.nomor"], { params: ["Sari"] }],
    [["params.3"], { params: ["Sari", "INV-1", "lagi"] }],
    [["params.nama"], { params: { nomor: "INV-1" } }],
    [["language"], { template_name: "dwibahasa" }],
    [["phone"], { phone: "12", waba_id: "tidak-ada" }],
  ] as const) {
    const answer = await send(more);
    const told = JSON.stringify(more);
    expect([refusal(answer), placesIn(answer)], told).toEqual([[400, "VALIDATION_ERROR"], places]);
  }
  await given(send({ template_name: "dwibahasa", language: "en" }), 201);
});

test("a Cloud device: nothing is unsent, no picture is known, and reading tells Meta up to that message", async ({
  shop,
  anyone,
}) => {
  const channel = await connect(shop);
  const device_id = channel.id;
  const phone = await written(shop, anyone, channel);
  const list = async () =>
    (await given(get(shop.api, `/api/wa/chat/${phone}`, { device_id }))).messages;
  const sent = await given(
    shop.api.post("/api/wa/send", { device_id, phone, message: "ada kak" }),
    201,
  );
  const all = { device_id, message_id: sent.message_id, type: "everyone" };
  const answer = await shop.api.post("/api/wa/delete", all, { "accept-language": "en" });
  expect(refusal(answer)).toEqual([422, "CHANNEL_UNSUPPORTED"]);
  expect(answer.body.message).toMatch(/sandbox and web devices can/);
  await given(shop.api.post("/api/wa/delete", { ...all, type: "me" }));
  const photo = await get(shop.api, `/api/wa/photo/${phone}`, { device_id });
  expect(refusal(photo)).toEqual([404, "NOT_FOUND"]);

  const [last] = await list();
  expect(last).toMatchObject({ direction: "IN", text: "halo" });
  await given(shop.api.post("/api/wa/read", { device_id, message_id: last.message_id }));
  const marks = async () => (await graph()).marksRead.length;
  await expect.poll(marks).toBeGreaterThan(0);

  const status = await given(get(shop.api, "/api/device/status", { device_id }));
  expect(status).toMatchObject({ kind: "CLOUD", state: "connected" });
  expect(Date.parse(status.last_inbound_at)).toBeGreaterThan(0);
});

test("what belongs to another device of the same shop is not there either: messages, files, chats, templates", async ({
  shop,
}) => {
  const { id: device_id } = await connect(shop);
  const sandbox = await onDevice(shop);
  const { phone, message_id } = sandbox;
  await given(shop.owner.post("/templates/sync", { channelId: sandbox.device_id }));
  const templates = async () =>
    (await given(get(shop.api, "/api/device/templates", { device_id: sandbox.device_id })))
      .templates;
  await expect.poll(async () => (await templates()).length).toBeGreaterThan(0);
  const template_id = (await templates())[0].id;
  const nowhere = [
    shop.api.post("/api/wa/read", { device_id, message_id }),
    shop.api.post("/api/wa/delete", { device_id, message_id, type: "me" }),
    get(shop.api, "/api/wa/media", { device_id, message_id }),
    get(shop.api, `/api/wa/chat/${phone}`, { device_id }),
    get(shop.api, `/api/wa/photo/${phone}`, { device_id }),
    shop.api.post("/api/wa/mark-read", { device_id, phone }),
    shop.api.post("/api/wa/send-template", { device_id, phone, template_id }),
  ];
  for (const answer of await Promise.all(nowhere)) {
    expect(refusal(answer)).toEqual([404, "NOT_FOUND"]);
  }
  expect((await given(get(shop.api, "/api/wa/contacts", { device_id }))).contacts).toEqual([]);
  expect((await templates()).length).toBeGreaterThan(0);
});
