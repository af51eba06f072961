import { type Client, given, placesIn, refusal } from "../client.ts";
import { form, get, sandboxOf } from "../device.ts";
import { newPhone, type Shop } from "../shop.ts";
import { expect, test } from "../test.ts";

const none = "01890000-0000-7000-8000-000000000000";

const newestIn = async (shop: Shop, device_id: string, phone: string) =>
  (await given(get(shop.api, `/api/wa/chat/${phone}`, { device_id }))).messages[0];

test("a send opens the chat if there is none, answers queued, and goes out", async ({ shop }) => {
  const device_id = await sandboxOf(shop);
  const phone = newPhone();
  const body = { device_id, phone: `+${phone}`, message: " Pesanan dikirim " };
  const answer = await shop.api.post("/api/wa/send", body);
  expect([answer.status, answer.body]).toMatchObject([
    201,
    { status: true, message: "Berhasil.", data: { status: "queued" } },
  ]);
  const { message_id, chat_id } = answer.body.data;
  await expect
    .poll(() => newestIn(shop, device_id, phone))
    .toMatchObject({ message_id, text: "Pesanan dikirim", status: "sent" });
  // A key's word changes no hands, a person's takes over.
  expect((await given(shop.api.get(`/conversations/${chat_id}`))).status).toBe("BOT");
  const again = await given(shop.owner.post("/api/wa/send", { ...body, message: "halo" }), 201);
  expect(again.chat_id).toBe(chat_id);
  expect((await given(shop.api.get(`/conversations/${chat_id}`))).status).toBe("HUMAN");
});

test("a form is as good as JSON, a number may be a number, and unknown fields are ignored", async ({
  shop,
}) => {
  const device_id = await sandboxOf(shop);
  const phone = newPhone();
  const spelled = `0${phone.slice(2, 5)} ${phone.slice(5)}`;
  const fields = { device_id, phone: spelled, message: "a + b = 100%", is_group: "false" };
  const sent = await given(form(shop.api, "/api/wa/send", fields), 201);
  expect(await newestIn(shop, device_id, phone)).toMatchObject({ text: "a + b = 100%" });
  const body = { device_id, phone: Number(phone), message: "dua", nobody: { knows: 1 } };
  const again = await given(shop.api.post("/api/wa/send", body), 201);
  expect(again.chat_id).toBe(sent.chat_id);
});

test("what cannot be sent is 400 with every wrong field's name, and nothing is opened", async ({
  shop,
}) => {
  const device_id = await sandboxOf(shop);
  const right = { device_id, phone: newPhone(), message: "halo" };
  for (const [places, wrong] of [
    [["device_id", "phone", "message"], {}],
    [["message"], { ...right, message: " " }],
    [["message"], { ...right, message: "x".repeat(4_097) }],
    [["message"], { ...right, message: 1 }],
    [["message"], { ...right, message: "a\u0000b" }],
    [["phone"], { ...right, phone: "12" }],
    [["phone"], { ...right, phone: "halo kak" }],
    [["phone"], { ...right, phone: 1.5 }],
    [["device_id"], { ...right, device_id: null }],
  ] as const) {
    const answer = await shop.api.post("/api/wa/send", wrong);
    const told = JSON.stringify(wrong).slice(0, 100);
    expect([refusal(answer), placesIn(answer)], told).toEqual([[400, "VALIDATION_ERROR"], places]);
  }
  // First what is wrong in itself, then what isn't there.
  const both = { device_id: none, phone: "12", message: "halo" };
  expect(refusal(await shop.api.post("/api/wa/send", both))).toEqual([400, "VALIDATION_ERROR"]);
  for (const device of [none, "tidak-ada"]) {
    const answer = await shop.api.post("/api/wa/send", { ...right, device_id: device });
    expect(refusal(answer)).toEqual([404, "NOT_FOUND"]);
  }
  expect((await given(get(shop.api, "/api/wa/chats", { device_id }))).chats).toEqual([]);
});

/** The sandbox's templates, by their names, once they are there. */
async function templatesOf(owner: Client, device_id: string): Promise<Map<string, string>> {
  await given(owner.post("/templates/sync", { channelId: device_id }));
  const list = async () =>
    (await given(get(owner, "/api/device/templates", { device_id }))).templates;
  await expect.poll(async () => (await list()).length).toBeGreaterThan(0);
  return new Map((await list()).map((one: { name: string; id: string }) => [one.name, one.id]));
}

test("a device's templates are listed whole, and one is sent by its id, its params a list or named", async ({
  shop,
}) => {
  const device_id = await sandboxOf(shop);
  const ids = await templatesOf(shop.owner, device_id);
  const { templates } = await given(get(shop.api, "/api/device/templates", { device_id }));
  expect(Object.keys(templates[0]).sort()).toEqual(
    ["components", "id", "language", "name", "status"].sort(),
  );
  const phone = newPhone();
  const template_id = ids.get("pesanan_dikirim") ?? "";
  const send = (params: unknown) =>
    shop.api.post("/api/wa/send-template", { device_id, phone, template_id, params });
  const whole = "Halo Sari, pesanan INV-1 sudah dikirim. Terima kasih!";
  for (const params of [["Sari", "INV-1"], { nama: "Sari", nomor: "INV-1" }]) {
    expect(await given(send(params), 201)).toMatchObject({ status: "queued" });
    expect(await newestIn(shop, device_id, phone)).toMatchObject({ type: "template", text: whole });
  }
  const fields = { device_id, phone, template_id };
  const text = JSON.stringify({ nama: "Sari", nomor: "INV-1" });
  for (const params of [
    [["params", text]],
    [
      ["params[]", "Sari"],
      ["params[]", "INV-1"],
    ],
    [
      ["params[0]", "Sari"],
      ["params[1]", "INV-1"],
    ],
    [
      ["params[nomor]", "INV-1"],
      ["params[nama]", "Sari"],
    ],
  ] as [string, string][][]) {
    const sent = form(shop.api, "/api/wa/send-template", [...Object.entries(fields), ...params]);
    await given(sent, 201);
    expect((await newestIn(shop, device_id, phone)).text).toBe(whole);
  }
});

test("wrong params are 400 by their names here, and an unknown template is 404", async ({
  shop,
}) => {
  const device_id = await sandboxOf(shop);
  const ids = await templatesOf(shop.owner, device_id);
  const right = { device_id, phone: newPhone(), template_id: ids.get("pesanan_dikirim") };
  for (const [places, params] of [
    [["params.nama", "params.nomor"], undefined],
    [["params.nomor"], ["Sari"]],
    [["params.3"], ["Sari", "INV-1", "lagi"]],
    [["params.lain"], { nama: "Sari", nomor: "INV-1", lain: "x" }],
    [["params.nama"], { nama: "baris\nbaru", nomor: "INV-1" }],
    [["params"], "bukan JSON"],
    [["params"], 1],
  ] as const) {
    const answer = await shop.api.post("/api/wa/send-template", { ...right, params });
    const told = JSON.stringify(params);
    expect([refusal(answer), placesIn(answer)], told).toEqual([[400, "VALIDATION_ERROR"], places]);
  }
  for (const template_id of [none, "tidak-ada"]) {
    const answer = await shop.api.post("/api/wa/send-template", { ...right, template_id });
    expect(refusal(answer)).toEqual([404, "NOT_FOUND"]);
  }
});

test("a repeat with the same Idempotency-Key is answered as the first and sends nothing", async ({
  shop,
}) => {
  const device_id = await sandboxOf(shop);
  const phone = newPhone();
  const once = { "idempotency-key": crypto.randomUUID() };
  const body = { device_id, phone, message: "sekali" };
  const first = await shop.api.post("/api/wa/send", body, once);
  const again = await shop.api.post("/api/wa/send", body, once);
  expect([again.status, again.text]).toEqual([201, first.text]);
  expect(again.headers["idempotent-replayed"]).toBe("true");
  const other = await shop.api.post("/api/wa/send", { ...body, message: "lain" }, once);
  expect(refusal(other)).toEqual([422, "IDEMPOTENCY_KEY_REUSED"]);
  const said = await given(get(shop.api, `/api/wa/chat/${phone}`, { device_id }));
  expect(said.messages).toHaveLength(1);
});

test("a message is deleted for the team alone, or taken back from the customer; again changes nothing", async ({
  shop,
}) => {
  const device_id = await sandboxOf(shop);
  const phone = newPhone();
  const send = async (message: string): Promise<string> =>
    (await given(shop.api.post("/api/wa/send", { device_id, phone, message }), 201)).message_id;
  const [mine, ours] = [await send("untuk tim"), await send("untuk semua")];
  for (const [message_id, type] of [
    [mine, "me"],
    [ours, "everyone"],
  ] as const) {
    const first = await given(shop.api.post("/api/wa/delete", { device_id, message_id, type }));
    expect(first).toMatchObject({ message_id, type });
    const again = await given(form(shop.api, "/api/wa/delete", { device_id, message_id, type }));
    expect(again).toEqual(first);
  }
  const said = await given(get(shop.api, `/api/wa/chat/${phone}`, { device_id }));
  expect(said.messages).toEqual([]);

  const theirs = await shop.say(phone, "pesan pelanggan");
  await shop.chat(phone, "lagi");
  const body = { device_id, message_id: theirs, type: "everyone" };
  expect(refusal(await shop.api.post("/api/wa/delete", body))).toEqual([409, "CONFLICT"]);
  for (const type of ["all", "", null]) {
    const answer = await shop.api.post("/api/wa/delete", { ...body, type });
    expect([refusal(answer), placesIn(answer)]).toEqual([[400, "VALIDATION_ERROR"], ["type"]]);
  }
});
