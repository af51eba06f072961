import { beforeEach, expect, test } from "vitest";
import { rootDb } from "#lib/db/root.ts";
import { dumpInbound } from "#lib/testing/dump.ts";
import * as hook from "#lib/testing/fake-graph/webhook.ts";
import { givenCloudChannel, givenShop, type Shop } from "#lib/testing/given.ts";
import { randomOf, shuffled } from "#lib/testing/shuffle.ts";
import { workOff } from "#lib/testing/work.ts";
import { acceptPost } from "./accept.ts";

const number = { phoneNumberId: "1061", wabaId: "1022" };
const from = "628123456789";
const start = 1_790_000_000;
const at = (second: number) => start + second;
const text = (id: string, second: number, more: object = {}) =>
  hook.textMessage({ ...number, from, id, text: `teks ${id}`, timestamp: at(second), ...more });
const about = (second: number, id: string, what: Record<string, unknown>) =>
  hook.message({ ...number, from, id, timestamp: at(second) }, what);
const edited = (second: number, id: string, original: string, body: string) =>
  about(second, id, {
    type: "edit",
    edit: { original_message_id: original, message: { type: "text", text: { body } } },
  });
const revoked = (second: number, id: string, original: string) =>
  about(second, id, { type: "revoke", revoke: { original_message_id: original } });
const reacted = (second: number, id: string, target: string, emoji: string | null) =>
  hook.reaction({ ...number, from, id, target, emoji, timestamp: at(second) });
const moved = (second: number, id: string, was: string, now: string) =>
  hook.message(
    { ...number, from: was, id, timestamp: at(second) },
    { type: "system", system: { type: "user_changed_number", wa_id: now, body: "pindah" } },
  );
const wished = (second: number, value: "stop" | "resume") =>
  hook.change(number, "user_preferences", {
    user_preferences: [
      { wa_id: from, category: "marketing_messages", value, timestamp: at(second) },
    ],
  });
const echoed = (second: number, id: string) =>
  hook.echo({ ...number, to: from, id, text: "dari ponsel", timestamp: at(second) });

let shop: Shop;
let channelId: string;
beforeEach(async () => {
  shop = await givenShop();
  channelId = (await givenCloudChannel(shop, { ...number })).id;
});

async function post(...bodies: unknown[]): Promise<void> {
  for (const body of bodies) {
    const raw = Buffer.from(JSON.stringify(body));
    await shop.as({ kind: "channel" }, (ctx) => acceptPost(ctx, channelId, raw));
  }
  await workOff(["inbound"]);
}
const messageOf = (providerId: string) =>
  rootDb().message.findFirstOrThrow({ where: { tenantId: shop.tenantId, providerId } });
const contact = () => rootDb().contact.findFirstOrThrow({ where: { tenantId: shop.tenantId } });
const conversation = () =>
  rootDb().conversation.findFirstOrThrow({ where: { tenantId: shop.tenantId } });

test("a reaction, an edit or a revocation that comes before its message is there when it comes", async () => {
  await post(reacted(5, "r1", "a", "👍"), reacted(6, "r2", "a", "❤️"), edited(7, "e1", "a", "baru"));
  await post(revoked(8, "v1", "b"), text("a", 1), text("b", 2));
  const a = await messageOf("a");
  expect(a).toMatchObject({ text: "baru", editedAt: new Date(at(7) * 1_000) });
  expect(await rootDb().reaction.findMany({ where: { messageId: a.id } })).toMatchObject([
    { emoji: "❤️" },
  ]);
  expect(await messageOf("b")).toMatchObject({
    deletedAt: new Date(at(8) * 1_000),
    deletedFor: "everyone",
  });
  expect(await rootDb().waitingUpdate.count({ where: { tenantId: shop.tenantId } })).toBe(0);
});

test("a message that is quoted before it has come is shown as quoted when it comes", async () => {
  await post(text("answer", 9, { replyTo: "question" }), text("question", 3));
  expect((await messageOf("answer")).replyToId).toBe((await messageOf("question")).id);
});

test("an older wish about campaigns does not undo a newer one that came first", async () => {
  await post(text("a", 1), wished(20, "resume"), wished(10, "stop"));
  expect((await contact()).optedOutAt).toBeNull();
  await post(text("b", 30, { text: "BERHENTI" }), wished(25, "resume"));
  expect((await contact()).optedOutAt).toEqual(new Date(at(30) * 1_000));
});

test("a name is the one they told last, unless one of us wrote another", async () => {
  await post(text("a", 9, { name: "Sari Baru" }), text("b", 1, { name: "Sari Lama" }));
  expect((await contact()).name).toBe("Sari Baru");
  const { tenantId, id } = await contact();
  const where = { tenantId_id: { tenantId, id } };
  await rootDb().contact.update({ where, data: { name: "Bu Sari", nameAt: null } });
  await post(text("c", 20, { name: "S" }));
  expect((await contact()).name).toBe("Bu Sari");
});

test("a phone number is the one they changed to last, whichever change is heard of first", async () => {
  await post(moved(20, "m2", "62812000002", "62812000003"));
  await post(moved(10, "m1", "62812000001", "62812000002"));
  await post(text("late", 5, { from: "62812000001" }));
  expect(await rootDb().contact.count({ where: { tenantId: shop.tenantId } })).toBe(1);
  expect((await contact()).phone).toBe("62812000003");
});

test("an answer from the phone that comes late answers only what had been said by then", async () => {
  await post(text("a", 1), text("b", 10), echoed(5, "p"));
  expect(await conversation()).toMatchObject({ unanswered: true, status: "HUMAN" });
  expect((await conversation()).waitingSince).toEqual((await messageOf("b")).createdAt);
  await post(echoed(12, "q"));
  expect(await conversation()).toMatchObject({ unanswered: false, waitingSince: null });
  await post(text("c", 11));
  expect(await conversation()).toMatchObject({ unanswered: false, inboundNo: 3 });
});

test.each([1, 2, 3, 4, 5])(
  "everything of a day, twice and in any order, makes the same database (shuffle %i)",
  async (seed) => {
    const day = [
      ...["a", "b", "c"].map((id, n) => text(id, n * 10, { name: `Sari ${id}` })),
      text("q", 35, { replyTo: "b" }),
      edited(41, "e1", "a", "pertama"),
      edited(42, "e2", "a", "kedua"),
      reacted(43, "r1", "b", "👍"),
      reacted(44, "r2", "b", null),
      reacted(45, "r3", "p", "❤️"),
      revoked(46, "v1", "c"),
      echoed(33, "p"),
      wished(50, "stop"),
      wished(51, "resume"),
      moved(60, "m1", from, "62812000007"),
      text("d", 61, { from: "62812000007", userId: "ID.77", name: "Sari d" }),
      text("u", 62, { from: null, userId: "ID.77", username: "sari" }),
      hook.status({ ...number, id: "unknown", status: "read", timestamp: at(3) }),
    ];
    await post(...day);
    const expected = await dumpInbound(shop.tenantId);
    const other = await givenShop();
    const channel = await givenCloudChannel(other, { ...number });
    for (const body of shuffled([...day, ...day], randomOf(seed))) {
      const raw = Buffer.from(JSON.stringify(body));
      await other.as({ kind: "channel" }, (ctx) => acceptPost(ctx, channel.id, raw));
    }
    await workOff(["inbound"]);
    expect(await dumpInbound(other.tenantId)).toEqual(expected);
  },
);
