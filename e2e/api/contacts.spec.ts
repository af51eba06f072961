import { textMessage } from "#lib/testing/fake-graph/webhook.ts";
import { given, refusal } from "../client.ts";
import { connect, post } from "../cloud.ts";
import { newPhone } from "../shop.ts";
import { expect, test } from "../test.ts";

test("a number is read as people type it, once per person, and told as digits", async ({
  shop,
}) => {
  for (const [typed, digits] of [
    ["0812-3456-7890", "6281234567890"],
    ["+62 813 3456 7890", "6281334567890"],
    ["6281434567890", "6281434567890"],
    // Digits that begin with the country's code are international first.
    ["62812345678", "62812345678"],
    ["(0815) 3456.7890", "6281534567890"],
    ["+65 6123 4567", "6561234567"],
  ] as const) {
    const made = await given(shop.api.post("/contacts", { phone: typed }), 201);
    expect(made.phone, typed).toBe(digits);
    const again = await shop.api.post("/contacts", { phone: `+${digits}` });
    expect(refusal(again), typed).toEqual([409, "CONFLICT"]);
  }
  for (const wrong of ["12", "+62 1", "bukan nomor", "0".repeat(20), ""]) {
    const answer = await shop.api.post("/contacts", { phone: wrong });
    expect(answer.body.error?.details, wrong).toMatchObject([{ path: "phone" }]);
  }
});

test("a contact without a number is null, and nothing breaks: listed, found, answered", async ({
  shop,
  anyone,
}) => {
  const channel = await connect(shop);
  const from = { from: null, userId: "ID.4711batik", username: "batik.solo" };
  const text = JSON.stringify(textMessage({ ...channel, ...from, text: "ada parang?" }));
  await post(anyone, text, { secret: channel.appSecret });
  const chats = async () =>
    (await given(shop.api.get(`/conversations?channelId=${channel.id}`))).items;
  await expect.poll(async () => (await chats()).length).toBe(1);
  const [chat] = await chats();
  expect(chat.contact.phone).toBeNull();
  const contact = await given(shop.api.get(`/contacts/${chat.contact.id}`));
  expect(contact).toMatchObject({ phone: null, identities: [{ kind: "BSUID" }] });
  expect((await given(shop.api.get("/contacts"))).items).toMatchObject([{ id: contact.id }]);
  expect((await given(shop.api.get("/search?q=parang"))).messages).toMatchObject([
    { conversationId: chat.id, contact: { id: contact.id, phone: null } },
  ]);
  await given(shop.api.post(`/conversations/${chat.id}/messages`, { text: "ada" }), 201);
});

test("name, note, labels and opting out are changed one by one; null takes name and note away", async ({
  shop,
}) => {
  const { id } = await given(shop.api.post("/contacts", { phone: newPhone(), name: "Sri" }), 201);
  const patch = (body: object) => given(shop.api.patch(`/contacts/${id}`, body));
  expect(await patch({ note: "ukuran L", labels: ["vip"] })).toMatchObject({
    name: "Sri",
    note: "ukuran L",
    labels: ["vip"],
    optedOutAt: null,
  });
  expect((await patch({ optedOut: true })).optedOutAt).toEqual(expect.any(String));
  expect(await patch({ optedOut: false, name: null, note: null })).toMatchObject({
    name: null,
    note: null,
    labels: ["vip"],
    optedOutAt: null,
  });
  expect((await given(shop.api.get("/contacts?label=vip"))).items).toMatchObject([{ id }]);
});

test("two contacts that are one person become one, with both chats in one thread", async ({
  shop,
}) => {
  const [kept, other] = [
    await shop.humanChat(undefined, "satu"),
    await shop.humanChat(undefined, "dua"),
  ];
  const contactOf = async ({ id }: { id: string }) =>
    (await given(shop.api.get(`/conversations/${id}`))).contact.id as string;
  const [into, from] = [await contactOf(kept), await contactOf(other)];
  const merged = await given(shop.owner.post(`/contacts/${into}/merge`, { from }));
  expect(merged.identities.map(({ value }: { value: string }) => value).sort()).toEqual(
    [kept.phone, other.phone].sort(),
  );
  expect((await shop.api.get(`/contacts/${from}`)).status).toBe(404);
  const said = (await shop.saidIn(kept.id)).map(({ text }) => text);
  expect(said).toEqual(expect.arrayContaining(["satu", "dua"]));
  expect((await shop.api.get(`/conversations/${other.id}`)).status).toBe(404);
});

test("all that is held about a person is given out, and erased: chats, files, and what search finds", async ({
  shop,
}) => {
  const phone = newPhone();
  const file = await given(shop.api.upload(Buffer.from("rahasia"), { type: "text/plain" }), 201);
  await shop.say(phone, "alamat saya Jalan Kenanga", { mediaId: file.id });
  const { id } = await shop.humanChat(phone, "halo");
  const { contact } = await given(shop.api.get(`/conversations/${id}`));
  const held = await given(shop.api.get(`/contacts/${contact.id}/export`));
  expect(held.contact).toMatchObject({ id: contact.id, phone });
  expect(held.conversations[0].messages.map(({ text }: { text: string }) => text)).toEqual(
    expect.arrayContaining(["alamat saya Jalan Kenanga", "halo"]),
  );
  const before = (await given(shop.owner.get("/credits"))).available;
  const erase = () => given(shop.owner.post(`/contacts/${contact.id}/erase`));
  const [first, again] = [await erase(), await erase()];
  expect([first.contactId, again.erasedAt]).toEqual([contact.id, first.erasedAt]);
  for (const path of [`/contacts/${contact.id}`, `/conversations/${id}`]) {
    expect((await shop.api.get(path)).status, path).toBe(404);
  }
  await expect.poll(async () => (await shop.api.get(`/media/${file.id}`)).status).toBe(404);
  const found = await given(shop.api.get("/search?q=Kenanga"));
  expect([found.messages, found.contacts]).toEqual([[], []]);
  expect((await given(shop.owner.get("/credits"))).available).toBe(before);
  const { items } = await given(shop.owner.get("/audit-log?action=contact.erased"));
  expect(items).toMatchObject([{ targetId: contact.id }]);
  // Whoever writes again is somebody new.
  await shop.chat(phone, "ini saya");
  const [back] = (await given(shop.api.get(`/contacts?q=${phone}`))).items;
  expect(back.id).not.toBe(contact.id);
});

test("a conversation is opened with a contact or a number: a person's is people's, a key's the bot's", async ({
  shop,
}) => {
  const [sandbox] = (await given(shop.api.get("/channels"))).items;
  const open = (client: typeof shop.api, body: object) =>
    client.post("/conversations", { channelId: sandbox.id, ...body });
  const { id: contactId } = await given(shop.api.post("/contacts", { phone: newPhone() }), 201);
  const people = await given(open(shop.owner, { contactId, message: { text: "Halo kak" } }), 201);
  expect(people).toMatchObject({ status: "HUMAN", contact: { id: contactId } });
  const phone = newPhone();
  const bots = await given(open(shop.api, { phone: `0${phone.slice(2)}`, name: "Budi" }), 201);
  expect(bots).toMatchObject({
    status: "BOT",
    contact: { phone, name: "Budi" },
    lastMessage: null,
  });
  // There is one for each channel and contact.
  const again = await given(open(shop.owner, { phone }), 201);
  expect([again.id, again.status]).toEqual([bots.id, "BOT"]);
  for (const wrong of [{}, { contactId, phone }, { phone: "12" }]) {
    expect(refusal(await open(shop.api, wrong))).toEqual([400, "VALIDATION_ERROR"]);
  }
  expect((await open(shop.api, { contactId: sandbox.id })).status).toBe(404);
  const cloud = await connect(shop);
  const body = { channelId: cloud.id, phone, message: { text: "halo" } };
  expect(refusal(await shop.api.post("/conversations", body))).toEqual([409, "WINDOW_CLOSED"]);
});
