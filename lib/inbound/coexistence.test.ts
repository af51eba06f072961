import { beforeEach, expect, test } from "vitest";
import { eraseContact } from "#lib/contacts/erase.ts";
import { patchContact } from "#lib/contacts/patch.ts";
import { rootDb } from "#lib/db/root.ts";
import { change, textMessage } from "#lib/testing/fake-graph/webhook.ts";
import { type CloudShop, givenCloudShop, post } from "#lib/testing/given-chat.ts";

const own = "6281100000000";
const customer = "628123456789";
const monthAgo = Math.floor(Date.now() / 1_000) - 30 * 86_400;

let shop: CloudShop;
beforeEach(async () => {
  shop = await givenCloudShop();
});
const hook = (field: string, value: object) => change(shop.channel, field, value);

type Past = { id: string; from: string; second: number; status?: string; [key: string]: unknown };
const said = ({ second, status = "READ", ...message }: Past) => ({
  type: "text",
  text: { body: `teks ${message.id}` },
  ...message,
  timestamp: String(monthAgo + second),
  history_context: { status },
});
const chunk = (...messages: object[]) =>
  hook("history", {
    history: [
      {
        metadata: { phase: 1, chunk_order: 1, progress: 55 },
        threads: [{ id: customer, messages }],
      },
    ],
  });
const conversation = () =>
  rootDb().conversation.findFirstOrThrow({ where: { tenantId: shop.tenantId } });
const thread = () =>
  rootDb().message.findMany({
    where: { tenantId: shop.tenantId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
const usedDays = () => rootDb().usageDay.count({ where: { tenantId: shop.tenantId } });
const events = (type: object) => rootDb().event.count({ where: { tenantId: shop.tenantId, type } });

test("what was said on the owner's phone before is a finished thread, and nobody is woken by it", async () => {
  const old = chunk(
    said({ id: "w1", from: customer, second: 1 }),
    said({ id: "w2", from: own, second: 2, status: "DELIVERED", context: { id: "w1" } }),
    said({ id: "w3", from: own, second: 3, status: "ERROR" }),
    said({ id: "w4", from: customer, second: 4, type: "reaction", reaction: { emoji: "x" } }),
  );
  await post(shop, old, old);
  const [first, ...rest] = await thread();
  expect([first, ...rest]).toMatchObject([
    { providerId: "w1", direction: "IN", as: "CONTACT", status: "RECEIVED", inboundNo: null },
    {
      providerId: "w2",
      direction: "OUT",
      as: "HUMAN_AGENT",
      via: "phone",
      status: "DELIVERED",
      replyToId: first?.id,
    },
    { providerId: "w3", status: "FAILED" },
  ]);
  expect(await conversation()).toMatchObject({
    status: "RESOLVED",
    inboundNo: 0,
    unanswered: false,
    waitingSince: null,
    botDueAt: null,
    lastMessageId: rest.at(-1)?.id,
  });
  expect(await usedDays()).toBe(0);
  expect(await events({ not: "conversation.updated" })).toBe(0);
});

test("the file of an old message comes later, and finds its place", async () => {
  await post(shop, chunk(said({ id: "w1", from: customer, second: 1, type: "media_placeholder" })));
  expect(await thread()).toMatchObject([{ type: "unsupported", mediaId: null }]);
  const image = { caption: "Struk", mime_type: "image/jpeg", sha256: "x", id: "9" };
  const late = { from: customer, id: "w1", timestamp: String(monthAgo), type: "image", image };
  await post(shop, hook("history", { messages: [late] }));
  expect(await thread()).toMatchObject([
    { type: "image", text: "Struk", mediaId: expect.any(String) },
  ]);
});

test("what is said live goes on as ever, and the past comes to stand before it", async () => {
  const { phoneNumberId, wabaId } = shop.channel;
  await post(shop, textMessage({ phoneNumberId, wabaId, from: customer, text: "sekarang" }));
  const before = await conversation();
  await post(shop, chunk(said({ id: "w1", from: customer, second: 1 })));
  const after = await conversation();
  expect(after).toEqual(before);
  expect((await thread()).map(({ text }) => text)).toEqual(["teks w1", "sekarang"]);
  expect(before).toMatchObject({ status: "BOT", unanswered: true });
});

test("who was erased since does not come back with the past", async () => {
  await post(shop, chunk(said({ id: "w1", from: customer, second: 1 })));
  const { contactId } = await conversation();
  await shop.run((ctx) => eraseContact(ctx, { id: contactId }));
  await post(shop, chunk(said({ id: "w2", from: customer, second: 2 })));
  expect(await thread()).toEqual([]);
});

test("the owner's address book gives people the owner's names, unless one of us gave another", async () => {
  const contact = { full_name: "Bu Sari Laweyan", first_name: "Sari", phone_number: customer };
  const sync = (action: string, more: object = {}) =>
    hook("smb_app_state_sync", {
      state_sync: [
        {
          type: "contact",
          contact: { ...contact, ...more },
          action,
          metadata: { timestamp: String(monthAgo) },
        },
      ],
    });
  const people = () => rootDb().contact.findMany({ where: { tenantId: shop.tenantId } });
  await post(shop, sync("add"), sync("add"));
  expect(await people()).toMatchObject([{ name: "Bu Sari Laweyan", phone: customer }]);
  const { phoneNumberId, wabaId } = shop.channel;
  const says = { phoneNumberId, wabaId, from: customer, text: "Halo", name: "saaari" };
  await post(shop, textMessage(says));
  expect(await people()).toMatchObject([{ name: "Bu Sari Laweyan" }]);
  const [sari] = await people();
  await shop.run((ctx) => patchContact(ctx, { id: sari?.id ?? "", name: "Sari (grosir)" }));
  await post(shop, sync("add"), sync("remove", { full_name: undefined, first_name: undefined }));
  expect(await people()).toMatchObject([{ name: "Sari (grosir)" }]);
});

test("an owner who does not share the past is noted, and nothing breaks", async () => {
  const errors = [{ code: 2593109, title: "History sync is turned off" }];
  await post(shop, hook("history", { history: [{ errors }] }));
  expect(await thread()).toEqual([]);
  const noted = await rootDb().auditEntry.findMany({ where: { tenantId: shop.tenantId } });
  expect(noted.map(({ action }) => action)).toContain("channel.history");
});
