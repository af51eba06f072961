import { isInstalled } from "#lib/devices/installed.ts";
import { given, placesIn, refusal } from "../client.ts";
import { get } from "../device.ts";
import { newPhone, type Shop } from "../shop.ts";
import { expect, test } from "../test.ts";
import { customerSays, heardBy, link, ownPhone } from "../web-device.ts";

test.skip(!isInstalled(), "Baileys is an optional package");

const asked = { kind: "WEB", name: "HP Toko", riskAccepted: true };

const create = async (shop: Shop): Promise<string> =>
  (await given(shop.owner.post("/channels", asked), 201)).id;

test("a web device needs the word that its risk is accepted, and a role that may give it", async ({
  shop,
}) => {
  for (const riskAccepted of [undefined, false]) {
    const answer = await shop.owner.post("/channels", { ...asked, riskAccepted });
    expect([refusal(answer), placesIn(answer)]).toEqual([
      [400, "VALIDATION_ERROR"],
      ["riskAccepted"],
    ]);
    expect(answer.body.error.details[0].message).toContain("memblokir");
  }
  const agent = await shop.hire("AGENT");
  expect(refusal(await agent.client.post("/channels", asked))).toEqual([403, "FORBIDDEN"]);
});

test("until it is linked there is a code to look for, and no conversation begins", async ({
  shop,
}) => {
  const id = await create(shop);
  const qr = await given(shop.owner.get(`/channels/${id}/qr`));
  expect(Object.keys(qr).sort()).toEqual(
    ["state", "stateReason", "qr", "image", "pairingCode", "expiresAt"].sort(),
  );
  expect(qr.state).not.toBe("connected");
  const agent = await shop.hire("AGENT");
  const phone = encodeURIComponent("0811-0000-0001");
  expect(refusal(await agent.client.get(`/channels/${id}/qr?phone=${phone}`))).toEqual([
    403,
    "FORBIDDEN",
  ]);
  const opened = await shop.api.post("/conversations", { channelId: id, phone: newPhone() });
  expect(refusal(opened)).toEqual([422, "CHANNEL_UNSUPPORTED"]);
});

test("linked, it carries a customer's question in, the bot's answer out, and an agent's", async ({
  shop,
}) => {
  test.setTimeout(120_000);
  await given(shop.api.post("/products", { name: "Kemeja Parang", price: 245_000 }), 201);
  const id = await create(shop);
  await link(shop, id);
  expect(await given(shop.owner.get(`/channels/${id}`))).toMatchObject({
    kind: "WEB",
    phone: ownPhone,
    stateReason: null,
  });
  const customer = newPhone();
  await customerSays(customer, "Harga kemeja parang berapa?");
  const chats = () => given(shop.api.get(`/conversations?channelId=${id}`));
  await expect.poll(async () => (await chats()).items.length).toBe(1);
  const [chat] = (await chats()).items;
  expect(chat.contact).toMatchObject({ phone: customer, name: "Siti" });
  await expect.poll(() => heardBy(customer).join(" "), { timeout: 40_000 }).toMatch(/Rp\s245\.000/);
  const body = { text: "Mau dikirim ke mana, kak?" };
  await given(shop.owner.post(`/conversations/${chat.id}/messages`, body), 201);
  await expect.poll(() => heardBy(customer), { timeout: 30_000 }).toContain(body.text);
  expect(heardBy(customer).filter((text) => text === body.text)).toHaveLength(1);

  // The same on the device API.
  const of = { device_id: id };
  expect(await given(get(shop.api, "/api/device/status", of))).toMatchObject({
    device_id: id,
    kind: "WEB",
    phone: ownPhone,
    state: "connected",
    last_inbound_at: expect.any(String),
  });
  const sent = await given(
    shop.api.post("/api/wa/send", { ...of, phone: customer, message: "Siap kak" }),
    201,
  );
  await expect.poll(() => heardBy(customer), { timeout: 30_000 }).toContain("Siap kak");
  const stranger = await shop.api.post("/api/wa/send", {
    ...of,
    phone: newPhone(),
    message: "promo",
  });
  expect(refusal(stranger)).toEqual([422, "CHANNEL_UNSUPPORTED"]);
  const { messages } = await given(get(shop.api, `/api/wa/chat/${customer}`, of));
  expect(messages.map(({ text }: { text: string }) => text)).toContain("Siap kak");
  await given(shop.api.post("/api/wa/mark-read", { ...of, phone: customer }));
  const gone = { ...of, message_id: sent.message_id, type: "everyone" };
  await given(shop.api.post("/api/wa/delete", gone));
  expect((await given(get(shop.api, "/api/wa/contacts", of))).contacts).toMatchObject([
    { phone: customer },
  ]);

  expect(await given(shop.owner.call("DELETE", `/channels/${id}`))).toMatchObject({
    state: "disconnected",
  });
});

test("other kinds are not linked by a code", async ({ shop }) => {
  const { items } = await given(shop.owner.get("/channels"));
  const sandbox = items[0].id;
  for (const call of [
    shop.owner.get(`/channels/${sandbox}/qr`),
    shop.owner.post(`/channels/${sandbox}/connect`, {}),
  ]) {
    expect(refusal(await call)).toEqual([422, "CHANNEL_UNSUPPORTED"]);
  }
});
