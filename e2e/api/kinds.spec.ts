import { textMessage } from "#lib/testing/fake-graph/webhook.ts";
import { type Client, given, refusal } from "../client.ts";
import { type CloudChannel, connect, graph, post } from "../cloud.ts";
import { arrange } from "../database.ts";
import { pixel } from "../pixel.ts";
import { newPhone, type Shop } from "../shop.ts";
import { expect, test } from "../test.ts";

/** A customer of a Cloud number who has just written, in people's hands. */
async function cloudChat(shop: Shop, anyone: Client, channel: CloudChannel) {
  const phone = newPhone();
  const body = JSON.stringify(textMessage({ ...channel, from: phone, text: "halo" }));
  await post(anyone, body, { secret: channel.appSecret });
  const found = async () => (await given(shop.api.get(`/conversations?q=${phone}`))).items;
  await expect.poll(async () => (await found()).length).toBe(1);
  const [{ id }] = await found();
  await given(shop.api.post(`/conversations/${id}/handoff`));
  const send = (body: object, client = shop.api) =>
    client.post(`/conversations/${id}/messages`, body);
  /** What Graph took for a message, once it has. */
  const taken = async (messageId: string) => {
    const ours = async () =>
      (await graph()).accepted.find(({ clientMessageId }) => clientMessageId === messageId);
    await expect.poll(async () => (await ours()) !== undefined).toBe(true);
    return (await ours())?.body;
  };
  return { id, phone, send, taken };
}

test("every kind of content reaches Graph in Meta's shape", async ({ shop, anyone }) => {
  const channel = await connect(shop);
  const { id, send, taken } = await cloudChat(shop, anyone, channel);
  const mediaId = (await given(shop.api.upload(pixel, { name: "biru.png" }), 201)).id;
  const product = await given(
    shop.owner.post("/products", { name: "Kemeja Parang", price: 245_000 }),
    201,
  );
  const quoted = (await shop.saidIn(id)).find(({ direction }) => direction === "IN")?.id;
  const list = {
    type: "list",
    body: { text: "Ukuran?" },
    action: { button: "Pilih", sections: [{ rows: [{ id: "m", title: "M" }] }] },
  };
  const buttons = {
    type: "button",
    body: { text: "Jadi?" },
    action: { buttons: [{ type: "reply", reply: { id: "ya", title: "Ya" } }] },
  };
  for (const [body, type, graphSees] of [
    [{ text: "ada kak" }, "text", { text: { body: "ada kak" } }],
    [{ mediaId, text: "yang biru" }, "image", { image: { caption: "yang biru" } }],
    [{ interactive: list }, "interactive", { interactive: list }],
    [{ interactive: buttons }, "interactive", { interactive: buttons }],
    [{ productId: product.id }, "product", {}],
    [{ text: "ya", replyTo: quoted }, "text", { context: { message_id: expect.any(String) } }],
  ] as const) {
    const sent = await given(send(body), 201);
    expect(sent).toMatchObject({ type, status: "QUEUED", as: "SYSTEM", via: "api" });
    expect(await taken(sent.id), type).toMatchObject(graphSees);
  }
  const [last] = (await shop.saidIn(id)).filter(({ type }) => type === "product");
  expect(last).toMatchObject({ payload: { productId: product.id, price: 245_000 } });
  expect(last?.text).toMatch(/Kemeja Parang[\s\S]*245\.000/);
});

test("a template goes with its params, a list or named, also after the window; wrong ones are 400", async ({
  shop,
  anyone,
}) => {
  const channel = await connect(shop);
  const { id, phone, send, taken } = await cloudChat(shop, anyone, channel);
  const insert = `INSERT INTO templates
    (tenant_id, id, channel_id, name, language, category, status, components)
    VALUES ($1, $2, $3, 'kirim', 'id', 'UTILITY', 'APPROVED', $4)`;
  const body = { type: "BODY", text: "Halo {{nama}}, pesanan {{nomor}} dikirim." };
  const templateId = crypto.randomUUID();
  await arrange(insert, [shop.tenantId, templateId, channel.id, JSON.stringify([body])]);
  const { items } = await given(shop.api.get(`/templates?channelId=${channel.id}`));
  expect(items).toMatchObject([{ id: templateId, variables: ["nama", "nomor"] }]);
  await arrange("UPDATE conversations SET window_expires_at = now() WHERE id = $1", [id]);
  expect(refusal(await send({ text: "x" }))).toEqual([409, "WINDOW_CLOSED"]);
  for (const templateParams of [["Sari", "INV-7"], { nomor: "INV-7", nama: "Sari" }]) {
    const sent = await given(send({ templateId, templateParams }), 201);
    expect(sent).toMatchObject({ type: "template", template: { id: templateId, name: "kirim" } });
    expect(sent.text).toBe("Halo Sari, pesanan INV-7 dikirim.");
    expect(await taken(sent.id)).toMatchObject({ template: { name: "kirim" } });
  }
  for (const templateParams of [undefined, ["Sari"], ["a", "b", "c"], { nama: "Sari" }]) {
    expect(refusal(await send({ templateId, templateParams }))).toEqual([400, "VALIDATION_ERROR"]);
  }
  const opening = { channelId: channel.id, phone: newPhone() };
  const message = { templateId, templateParams: ["Budi", "INV-8"] };
  const opened = await given(shop.api.post("/conversations", { ...opening, message }), 201);
  expect(opened).toMatchObject({ status: "BOT", lastMessage: { type: "template" } });
  expect(opened.contact.phone).not.toBe(phone);
  const elsewhere = await connect(shop);
  const other = await cloudChat(shop, anyone, elsewhere);
  const params = { templateId, templateParams: ["Sari", "INV-7"] };
  expect(refusal(await other.send(params))).toEqual([404, "NOT_FOUND"]);
  const { state } = await given(shop.owner.post("/templates/sync", { channelId: channel.id }));
  expect(["queued", "done"]).toContain(state);
});

test("whoever opted out gets no more marketing; what is no marketing still comes", async ({
  shop,
  anyone,
}) => {
  const channel = await connect(shop);
  const { id, send } = await cloudChat(shop, anyone, channel);
  const { contact } = await given(shop.api.get(`/conversations/${id}`));
  await given(shop.api.patch(`/contacts/${contact.id}`, { optedOut: true }));
  const template = async (category: string) => {
    const templateId = crypto.randomUUID();
    await arrange(
      `INSERT INTO templates (tenant_id, id, channel_id, name, language, category, status, components)
        VALUES ($1, $2, $3, $4, 'id', $5, 'APPROVED', '[{"type": "BODY", "text": "Halo"}]')`,
      [shop.tenantId, templateId, channel.id, category.toLowerCase(), category],
    );
    return send({ templateId });
  };
  expect(refusal(await template("MARKETING"))).toEqual([409, "CONFLICT"]);
  expect((await template("UTILITY")).status).toBe(201);
  expect((await send({ text: "pesanan sudah dikirim" })).status).toBe(201);
});

test("a message is hidden from the team, or taken back where the channel can; the refusal is kept", async ({
  shop,
  anyone,
}) => {
  const channel = await connect(shop);
  const cloud = await cloudChat(shop, anyone, channel);
  const sent = await given(cloud.send({ text: "salah kirim" }), 201);
  await cloud.taken(sent.id);
  const remove = (id: string, whose: string) =>
    shop.api.call("DELETE", `/messages/${id}?for=${whose}`);
  await expect
    .poll(async () => (await shop.saidIn(cloud.id)).find(({ id }) => id === sent.id)?.status)
    .toBe("SENT");
  expect(refusal(await remove(sent.id, "everyone"))).toEqual([422, "CHANNEL_UNSUPPORTED"]);
  expect((await remove(sent.id, "everyone")).body.error.message).toMatch(/sandbox/);
  expect(await given(remove(sent.id, "me"))).toMatchObject({ deletedAt: expect.any(String) });
  for (const wrong of ["", "all"]) expect((await remove(sent.id, wrong)).status).toBe(400);

  const chat = await shop.humanChat();
  const [customers] = (await shop.saidIn(chat.id)).filter(({ direction }) => direction === "IN");
  const path = `/conversations/${chat.id}/messages`;
  const { id } = await given(shop.api.post(path, { text: "salah kirim" }), 201);
  expect(await given(remove(id, "everyone"))).toMatchObject({ deletedAt: expect.any(String) });
  expect(refusal(await remove(customers?.id ?? "", "everyone"))).toEqual([409, "CONFLICT"]);
});

test("a reaction is one emoji, changes, and is taken back by null", async ({ shop }) => {
  const { id } = await shop.humanChat();
  const [said] = (await shop.saidIn(id)).filter(({ direction }) => direction === "IN");
  const react = (emoji: unknown) => shop.api.post(`/messages/${said?.id}/reactions`, { emoji });
  const seen = async () =>
    (await shop.saidIn(id)).find((one) => one.id === said?.id)?.reactions.map((one) => one.emoji);
  for (const emoji of ["👍", "❤️", "👩‍👩‍👧"]) {
    await given(react(emoji));
    expect(await seen()).toEqual([emoji]);
  }
  for (const wrong of ["", "ok", "👍👍", 1, undefined]) {
    expect(refusal(await react(wrong)), String(wrong)).toEqual([400, "VALIDATION_ERROR"]);
  }
  await given(react(null));
  expect(await seen()).toEqual([]);
});

test("search finds people by name or number and what was said, with some words around it", async ({
  shop,
}) => {
  const phone = newPhone();
  const { id } = await shop.chat(phone, "apakah motif Kawung Picis masih ada?", {
    name: "Sri Wahyuni",
  });
  const search = (q: string, more = "") =>
    given(shop.api.get(`/search?q=${encodeURIComponent(q)}${more}`));
  for (const q of ["wahyu", `0${phone.slice(2)}`, phone.slice(-6)]) {
    expect((await search(q)).contacts, q).toMatchObject([
      { name: "Sri Wahyuni", conversationId: id },
    ]);
  }
  const { messages } = await search("kawung");
  expect(messages).toMatchObject([{ conversationId: id, direction: "IN", as: "CONTACT" }]);
  const [begin, end] = messages[0].match;
  expect(messages[0].snippet.slice(begin, end)).toBe("Kawung");
  expect(await search("tidak ada di mana pun")).toEqual({ contacts: [], messages: [] });
  await shop.chat(newPhone(), "kawung juga");
  expect((await search("kawung", "&limit=1")).messages).toHaveLength(1);
  for (const wrong of ["/search", "/search?q=", "/search?q=a&limit=51"]) {
    expect(refusal(await shop.api.get(wrong)), wrong).toEqual([400, "VALIDATION_ERROR"]);
  }
});
