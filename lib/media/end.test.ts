import { expect, test } from "vitest";
import { createCannedReply } from "#lib/canned-replies/create.ts";
import { startConversation } from "#lib/conversations/start.ts";
import { rootDb } from "#lib/db/root.ts";
import { keepRetention } from "#lib/jobs/keep-files.ts";
import { readMessage } from "#lib/messages/read.ts";
import { sendMessage } from "#lib/messages/send.ts";
import { patchRetention, readRetention } from "#lib/tenants/retention.ts";
import { PatchRetention } from "#lib/tenants/schema.ts";
import { givenShop, type Shop } from "#lib/testing/given.ts";
import { given, keepFilesApart, mediaRow, picture } from "#lib/testing/given-files.ts";
import { workOff } from "#lib/testing/work.ts";
import { mediaToRead } from "./find.ts";
import { listFiles } from "./store.ts";

keepFilesApart();

const dayMs = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * dayMs);

async function filesOf(shop: Shop): Promise<string[]> {
  const ids = new Set<string>();
  for await (const { key } of listFiles(`${shop.tenantId}/`)) {
    ids.add(key.split("/")[1]?.split(".")[0] ?? "");
  }
  return [...ids].sort();
}

/** Two pictures in a chat, of today and of forty days ago. */
async function givenTwo() {
  const shop = await givenShop();
  const { id } = await shop.run((ctx) =>
    startConversation(ctx, { channelId: shop.sandboxId, phone: "0812-9999-0000" }),
  );
  const send = async (days: number) => {
    const media = await given(
      shop,
      await picture(800, 600 + days)
        .jpeg()
        .toBuffer(),
    );
    const message = await shop.run((ctx) => sendMessage(ctx, { id, mediaId: media.id }));
    const { tenantId } = shop;
    const createdAt = daysAgo(days);
    await rootDb().media.updateMany({ where: { tenantId, id: media.id }, data: { createdAt } });
    await rootDb().message.updateMany({
      where: { tenantId, id: message.id },
      data: { createdAt, status: "SENT" },
    });
    return { messageId: message.id, mediaId: media.id };
  };
  const [old, young] = [await send(40), await send(0)];
  await workOff(["media-variants"]);
  return { shop, chatId: id, old, young };
}

test("everything is kept for ever until a tenant says otherwise", async () => {
  const { shop, old, young } = await givenTwo();
  expect(await shop.run(readRetention)).toEqual({ mediaDays: null, messageDays: null });
  await keepRetention({ tenantId: shop.tenantId });
  expect(await filesOf(shop)).toEqual([old.mediaId, young.mediaId].sort());
});

test("an old file goes with all that was made of it, and its message says that it has expired", async () => {
  const { shop, old, young } = await givenTwo();
  await shop.run((ctx) => patchRetention(ctx, { mediaDays: 30 }));
  await keepRetention({ tenantId: shop.tenantId });
  expect(await filesOf(shop)).toEqual([young.mediaId]);
  const shown = await shop.run((ctx) => readMessage(ctx, old.messageId));
  expect(shown?.media).toMatchObject({
    state: "expired",
    thumbnailUrl: null,
    placeholder: null,
    width: 800,
    height: 640,
  });
  await expect(shop.run((ctx) => mediaToRead(ctx, old.mediaId))).rejects.toMatchObject({
    code: "NOT_FOUND",
    sentence: { id: "Berkas ini sudah dihapus karena masa simpannya habis." },
  });
  const row = await mediaRow(shop, young.mediaId);
  const used = await rootDb().mediaUsage.findUnique({ where: { tenantId: shop.tenantId } });
  const all = [row.sizeBytes, row.thumbnailBytes, row.previewBytes, row.iconBytes];
  expect(Number(used?.bytes)).toBe(all.reduce<number>((sum, bytes) => sum + (bytes ?? 0), 0));
});

test("what belongs to the shop itself has no age", async () => {
  const { shop, old } = await givenTwo();
  const answer = { shortcut: "alamat", text: "Ini tokonya", mediaId: old.mediaId };
  await shop.run((ctx) => createCannedReply(ctx, answer));
  await shop.run((ctx) => patchRetention(ctx, { mediaDays: 30 }));
  await keepRetention({});
  expect(await filesOf(shop)).toContain(old.mediaId);
});

test("old messages go with their files and reactions, and the chat stays", async () => {
  const { shop, chatId, old, young } = await givenTwo();
  const { tenantId } = shop;
  const reaction = { tenantId, messageId: old.messageId, actor: "us", emoji: "👍", at: new Date() };
  await rootDb().reaction.create({ data: reaction });
  await shop.run((ctx) => patchRetention(ctx, { messageDays: 30 }));
  await keepRetention({});
  const left = await rootDb().message.findMany({ where: { tenantId, type: "image" } });
  expect(left.map(({ id }) => id)).toEqual([young.messageId]);
  expect(await rootDb().reaction.count({ where: { tenantId } })).toBe(0);
  expect(await filesOf(shop)).toEqual([young.mediaId]);
  expect(await rootDb().media.count({ where: { tenantId } })).toBe(1);
  expect(await rootDb().conversation.count({ where: { tenantId, id: chatId } })).toBe(1);
});

test("when the last word of a chat goes, its card has none", async () => {
  const { shop, chatId } = await givenTwo();
  const { tenantId } = shop;
  await rootDb().message.updateMany({ where: { tenantId }, data: { createdAt: daysAgo(60) } });
  await shop.run((ctx) => patchRetention(ctx, { messageDays: 30 }));
  await keepRetention({ tenantId });
  const where = { tenantId_id: { tenantId, id: chatId } };
  const chat = await rootDb().conversation.findUniqueOrThrow({ where });
  expect(chat.lastMessageId).toBeNull();
});

test("what is still to be sent is not forgotten, however old", async () => {
  const { shop, old } = await givenTwo();
  const { tenantId } = shop;
  await rootDb().message.updateMany({ where: { id: old.messageId }, data: { status: "QUEUED" } });
  await shop.run((ctx) => patchRetention(ctx, { messageDays: 30 }));
  await keepRetention({ tenantId });
  expect(await rootDb().message.count({ where: { tenantId, id: old.messageId } })).toBe(1);
});

test("a cleaning that was broken off is ended by the next one", async () => {
  const { shop, old } = await givenTwo();
  const { tenantId } = shop;
  await rootDb().media.updateMany({
    where: { tenantId, id: old.mediaId },
    data: { state: "EXPIRED" },
  });
  await keepRetention({});
  expect(await filesOf(shop)).not.toContain(old.mediaId);
  expect((await mediaRow(shop, old.mediaId)).storageKey).toBeNull();
});

test("a time that makes no sense is refused", () => {
  for (const mediaDays of [0, -1, 1.5, 3_651, "30"]) {
    expect(PatchRetention.safeParse({ mediaDays }).success, String(mediaDays)).toBe(false);
  }
  expect(PatchRetention.safeParse({ mediaDays: null, messageDays: 365 }).success).toBe(true);
});
