import { expect, test } from "vitest";
import { archiveChannel } from "#lib/channels/archive.ts";
import type { Actor } from "#lib/context.ts";
import { rootDb } from "#lib/db/root.ts";
import { newId } from "#lib/ids.ts";
import { sendMessage } from "#lib/messages/send.ts";
import { givenCloudChannel, givenShop } from "#lib/testing/given.ts";
import { readConversation } from "./read-detail.ts";
import { resolve } from "./resolve.ts";
import { OpenConversation, PatchConversation } from "./schema.ts";
import { startConversation } from "./start.ts";

const code = (expected: string) => expect.objectContaining({ code: expected });
const key: Actor = { kind: "key", id: newId(), name: "ERP", mode: "live", scopes: ["admin:*"] };
const phone = "0812-3456-7890";

test("opened by a person it is people's, by a key the bot's, with the first word in it", async () => {
  const shop = await givenShop();
  const channelId = shop.sandboxId;
  const opened = await shop.run((ctx) =>
    startConversation(ctx, { channelId, phone, name: "Sari", message: { text: "Halo Kak" } }),
  );
  expect(opened).toMatchObject({
    status: "HUMAN",
    contact: { name: "Sari", phone: "6281234567890" },
    lastMessage: { preview: "Halo Kak", status: "QUEUED" },
  });
  const byKey = await shop.as(key, (ctx) =>
    startConversation(ctx, { channelId, phone: "0813-1111-2222" }),
  );
  expect(byKey).toMatchObject({ status: "BOT", lastMessage: null });
});

test("asking again answers with the same conversation and changes nothing about it", async () => {
  const shop = await givenShop();
  const channelId = shop.sandboxId;
  const first = await shop.run((ctx) => startConversation(ctx, { channelId, phone, name: "Sari" }));
  await shop.run((ctx) => resolve(ctx, { id: first.id }));
  const again = await shop.as(key, (ctx) =>
    startConversation(ctx, { channelId, phone: "+628123456 7890", name: "Lain" }),
  );
  expect(again).toMatchObject({ id: first.id, status: "RESOLVED", contact: { name: "Sari" } });
});

test("on a Cloud channel free words open nothing, and leave nothing behind", async () => {
  const shop = await givenShop();
  const { id: channelId } = await givenCloudChannel(shop);
  const free = shop.run((ctx) =>
    startConversation(ctx, { channelId, phone, message: { text: "Halo" } }),
  );
  await expect(free).rejects.toEqual(code("WINDOW_CLOSED"));
  expect(await rootDb().contact.count({ where: { tenantId: shop.tenantId } })).toBe(0);
});

test("an archived channel's conversations stay readable and cannot be answered", async () => {
  const shop = await givenShop();
  const { id: channelId } = await givenCloudChannel(shop);
  const { id } = await shop.run((ctx) => startConversation(ctx, { channelId, phone }));
  await rootDb().conversation.updateMany({
    where: { id },
    data: { windowExpiresAt: new Date(Date.now() + 60_000) },
  });
  await shop.run((ctx) => sendMessage(ctx, { id, text: "menunggu" }));
  await shop.run((ctx) => archiveChannel(ctx, { id: channelId }));
  const detail = await shop.run((ctx) => readConversation(ctx, { id }));
  expect(detail.messages.at(-1)).toMatchObject({ text: "menunggu", status: "CANCELLED" });
  const answer = shop.run((ctx) => sendMessage(ctx, { id, text: "masih?" }));
  await expect(answer).rejects.toEqual(code("CONFLICT"));
  const open = shop.run((ctx) => startConversation(ctx, { channelId, phone }));
  await expect(open).rejects.toEqual(code("NOT_FOUND"));
});

test("a stranger's contact and channel are not there", async () => {
  const shop = await givenShop();
  const other = await givenShop();
  const mine = await shop.run((ctx) =>
    startConversation(ctx, { channelId: shop.sandboxId, phone }),
  );
  for (const input of [
    { channelId: shop.sandboxId, phone },
    { channelId: other.sandboxId, contactId: mine.contact.id },
    { channelId: "bukan-id", phone },
  ]) {
    const attempt = other.run((ctx) => startConversation(ctx, input));
    await expect(attempt).rejects.toEqual(code("NOT_FOUND"));
  }
});

test("either a contact or a number, and no snooze into the past", () => {
  const channelId = "x";
  expect(OpenConversation.safeParse({ channelId }).success).toBe(false);
  expect(OpenConversation.safeParse({ channelId, phone, contactId: "y" }).success).toBe(false);
  const yesterday = new Date(Date.now() - 86_400_000).toISOString();
  expect(PatchConversation.safeParse({ snoozedUntil: yesterday }).success).toBe(false);
  expect(PatchConversation.safeParse({ snoozedUntil: null }).success).toBe(true);
});
