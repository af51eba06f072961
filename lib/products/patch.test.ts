import { expect, test } from "vitest";
import { reply } from "#lib/bot/reply.ts";
import { rootDb } from "#lib/db/root.ts";
import { say } from "#lib/sandbox/say.ts";
import { givenProduct, givenShop, type Shop } from "#lib/testing/given.ts";
import { workOff } from "#lib/testing/work.ts";
import { archiveProduct } from "./archive.ts";
import { patchProduct } from "./patch.ts";

/** What the bot says once the customer has been quiet for long enough. */
async function answerTo(shop: Shop, text: string): Promise<string> {
  const { tenantId } = shop;
  await shop.run((ctx) => say(ctx, { from: "0812-3456-7890", name: "Sari", text }));
  await workOff(["inbound"]);
  await rootDb().conversation.updateMany({
    where: { tenantId },
    data: { botDueAt: new Date(Date.now() - 1) },
  });
  const { id } = await rootDb().conversation.findFirstOrThrow({ where: { tenantId } });
  await reply(tenantId, id);
  const last = await rootDb().message.findFirst({
    where: { tenantId, as: "BOT" },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return last?.text ?? "";
}

test("the bot says a new price at once, and nothing of what is no longer sold", async () => {
  const shop = await givenShop();
  const id = await givenProduct(shop, { name: "Kemeja Parang", price: 245_000, stock: 3 });
  const ask = "Harga kemeja parang berapa?";
  expect(await answerTo(shop, ask)).toContain("245.000");
  await shop.run((ctx) => patchProduct(ctx, { id, price: 229_000 }));
  expect(await answerTo(shop, ask)).toContain("229.000");
  await shop.run((ctx) => archiveProduct(ctx, { id }));
  expect(await answerTo(shop, ask)).not.toMatch(/2\d\d\.000/);
});
