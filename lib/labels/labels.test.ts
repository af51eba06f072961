import { expect, test } from "vitest";
import { createContact } from "#lib/contacts/create.ts";
import { findContact } from "#lib/contacts/find.ts";
import { findConversation } from "#lib/conversations/find.ts";
import { listConversations } from "#lib/conversations/list.ts";
import { patchConversation } from "#lib/conversations/patch.ts";
import { startConversation } from "#lib/conversations/start.ts";
import { rootDb } from "#lib/db/root.ts";
import { givenShop } from "#lib/testing/given.ts";
import { createLabel } from "./create.ts";
import { deleteLabel } from "./delete.ts";
import { listLabels } from "./list.ts";
import { patchLabel } from "./patch.ts";

const code = (expected: string) => expect.objectContaining({ code: expected });

async function givenLabelled(labels: string[]) {
  const shop = await givenShop();
  const contact = await shop.run((ctx) => createContact(ctx, { phone: "0812-3456-7890", labels }));
  const { id } = await shop.run((ctx) =>
    startConversation(ctx, { channelId: shop.sandboxId, contactId: contact.id }),
  );
  await shop.run((ctx) => patchConversation(ctx, { id, labels }));
  const worn = () =>
    shop.run(async (ctx) => [
      (await findConversation(ctx, id)).labels,
      (await findContact(ctx, { id: contact.id })).labels,
    ]);
  const named = async (name: string) => {
    const { items } = await shop.run((ctx) => listLabels(ctx, { limit: 100 }));
    return items.find((label) => label.name === name)?.id ?? "";
  };
  const filtered = async (label: string) =>
    (await shop.run((ctx) => listConversations(ctx, { limit: 25, label }))).items.length;
  return { shop, worn, named, filtered };
}

test("a new name is a new name on everything that wears the label", async () => {
  const { shop, worn, named, filtered } = await givenLabelled(["grosir", "Solo"]);
  const id = await named("grosir");
  await shop.run((ctx) => patchLabel(ctx, { id, name: "Reseller", hue: 200 }));
  expect(await worn()).toEqual([
    ["Reseller", "Solo"],
    ["Reseller", "Solo"],
  ]);
  expect([await filtered("grosir"), await filtered("Reseller")]).toEqual([0, 1]);
});

test("a deleted label is taken off everything that wore it", async () => {
  const { shop, worn, named } = await givenLabelled(["grosir", "Solo"]);
  const id = await named("Solo");
  await shop.run((ctx) => deleteLabel(ctx, { id }));
  expect(await worn()).toEqual([["grosir"], ["grosir"]]);
  await expect(shop.run((ctx) => deleteLabel(ctx, { id }))).rejects.toEqual(code("NOT_FOUND"));
});

test("there is one label of a name, however it is written", async () => {
  const { shop, named } = await givenLabelled(["grosir", "Solo"]);
  await expect(shop.run((ctx) => createLabel(ctx, { name: "GROSIR" }))).rejects.toEqual(
    code("CONFLICT"),
  );
  const id = await named("Solo");
  const rename = shop.run((ctx) => patchLabel(ctx, { id, name: "Grosir" }));
  await expect(rename).rejects.toEqual(code("CONFLICT"));
  expect(await shop.run((ctx) => patchLabel(ctx, { id, name: "SOLO" }))).toMatchObject({
    name: "SOLO",
  });
});

test("labels come by name, page by page", async () => {
  const shop = await givenShop();
  for (const name of ["c", "a", "e", "b", "d"]) await shop.run((ctx) => createLabel(ctx, { name }));
  const first = await shop.run((ctx) => listLabels(ctx, { limit: 3 }));
  const cursor = first.nextCursor ?? undefined;
  const second = await shop.run((ctx) => listLabels(ctx, { limit: 3, cursor }));
  const names = [...first.items, ...second.items].map(({ name }) => name);
  expect(names).toEqual(["a", "b", "c", "d", "e"]);
});

test("screens are told of a new label and of another colour", async () => {
  const { shop, named } = await givenLabelled([]);
  await shop.run((ctx) => createLabel(ctx, { name: "VIP", hue: 10 }));
  const id = await named("VIP");
  await shop.run((ctx) => patchLabel(ctx, { id, hue: 200 }));
  await shop.run((ctx) => patchLabel(ctx, { id, hue: 200 }));
  const told = await rootDb().event.findMany({
    where: { tenantId: shop.tenantId, type: "label.updated" },
    select: { data: true },
  });
  expect(told).toEqual([
    { data: { from: "VIP", to: "VIP" } },
    { data: { from: "VIP", to: "VIP" } },
  ]);
});
