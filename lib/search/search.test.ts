import { expect, test } from "vitest";
import type { Actor } from "#lib/context.ts";
import { startConversation } from "#lib/conversations/start.ts";
import { newId } from "#lib/ids.ts";
import { deleteMessage } from "#lib/messages/delete.ts";
import { addNote } from "#lib/messages/note.ts";
import { sendMessage } from "#lib/messages/send.ts";
import { givenCloudChannel, givenShop, type Shop } from "#lib/testing/given.ts";
import { search } from "./search.ts";
import { snippetOf } from "./snippet.ts";

const find = (shop: Shop, q: string, limit = 10) => shop.run((ctx) => search(ctx, { q, limit }));

async function givenTalk() {
  const shop = await givenShop();
  const { id } = await shop.run((ctx) =>
    startConversation(ctx, {
      channelId: shop.sandboxId,
      phone: "0812-3456-7890",
      name: "Sari Dewi",
    }),
  );
  const send = (text: string) => shop.run((ctx) => sendMessage(ctx, { id, text }));
  return { shop, id, send };
}

test("people and words are found across the shop, the newest first, and a stranger finds nothing", async () => {
  const { shop, id, send } = await givenTalk();
  await send("Batik parang ada");
  await shop.run((ctx) => addNote(ctx, { id, text: "suka batik kawung" }));
  const found = await find(shop, "BATIK");
  expect(found.contacts).toEqual([]);
  expect(found.messages).toMatchObject([
    { type: "note", snippet: "suka batik kawung", match: [5, 10], conversationId: id },
    { type: "text", snippet: "Batik parang ada", match: [0, 5], contact: { name: "Sari Dewi" } },
  ]);
  expect((await find(shop, "batik", 1)).messages).toHaveLength(1);
  const [person] = (await find(shop, "0812-34")).contacts;
  expect(person).toMatchObject({ name: "Sari Dewi", conversationId: id });
  expect((await find(shop, "s")).contacts).toHaveLength(1);

  const other = await givenShop();
  expect(await find(other, "batik")).toEqual({ contacts: [], messages: [] });
});

test("what was deleted is not found, nor wildcards taken for words", async () => {
  const { shop, send } = await givenTalk();
  const { id } = await send("diskon 50% untuk_semua");
  expect((await find(shop, "50%")).messages).toHaveLength(1);
  expect((await find(shop, "5_%")).messages).toEqual([]);
  expect((await find(shop, "\\")).messages).toEqual([]);
  expect((await find(shop, "'; DROP TABLE messages; --")).messages).toEqual([]);
  await shop.run((ctx) => deleteMessage(ctx, { id, for: "me" }));
  expect((await find(shop, "diskon")).messages).toEqual([]);
});

test("a test key finds what is in the sandbox, however much else there is", async () => {
  const { shop, send } = await givenTalk();
  await send("batik di sandbox");
  const cloud = await givenCloudChannel(shop);
  const { id } = await shop.run((ctx) =>
    startConversation(ctx, { channelId: cloud.id, phone: "0813-1111-2222" }),
  );
  for (let n = 0; n < 5; n++) await shop.run((ctx) => addNote(ctx, { id, text: `batik ${n}` }));
  const key: Actor = { kind: "key", id: newId(), name: "uji", mode: "test", scopes: [] };
  const { messages } = await shop.as(key, (ctx) => search(ctx, { q: "batik", limit: 2 }));
  expect(messages.map(({ snippet }) => snippet)).toEqual(["batik di sandbox"]);
});

test("a snippet shows the words in their place, and cuts no character in two", () => {
  const long = `${"kata ".repeat(50)}BATIK ${"lagi ".repeat(50)}`;
  const { snippet, match } = snippetOf(long, "batik");
  expect(snippet.length).toBeLessThanOrEqual(162);
  expect(snippet.slice(...(match ?? [0, 0]))).toBe("BATIK");
  expect(snippet).toMatch(/^…kata .*…$/);
  for (let n = 0; n < 45; n++) {
    const cut = snippetOf(`${"x".repeat(n)}${"😀".repeat(120)} batik`, "batik").snippet;
    expect(cut.isWellFormed()).toBe(true);
  }
  expect(snippetOf("a  b\n c", "b c")).toEqual({ snippet: "a b c", match: [2, 5] });
});
