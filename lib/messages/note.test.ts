import { expect, test } from "vitest";
import { startConversation } from "#lib/conversations/start.ts";
import { rootDb } from "#lib/db/root.ts";
import { newId } from "#lib/ids.ts";
import { addMember } from "#lib/members/add.ts";
import { givenShop } from "#lib/testing/given.ts";
import { addNote } from "./note.ts";

async function givenTeam() {
  const shop = await givenShop();
  const { id } = await shop.run((ctx) =>
    startConversation(ctx, { channelId: shop.sandboxId, phone: "0812-3456-7890" }),
  );
  const dimas = await shop.run((ctx) =>
    addMember(ctx, {
      name: "Dimas",
      email: `${newId()}@toko.example`,
      role: "AGENT",
      password: "benar-kuda-baterai",
    }),
  );
  const told = () =>
    rootDb().event.findMany({ where: { tenantId: shop.tenantId, type: "note.mentioned" } });
  return { shop, id, dimas, told };
}

test("whom a note mentions is told, once, and the note says who it was", async () => {
  const { shop, id, dimas, told } = await givenTeam();
  const mentions = [dimas.id, dimas.id];
  const note = await shop.run((ctx) => addNote(ctx, { id, text: "@Dimas tolong cek", mentions }));
  expect(note.payload).toEqual({ mentions: [{ id: dimas.id, name: "Dimas" }] });
  const events = await told();
  expect(events).toHaveLength(1);
  expect(events[0]?.data).toMatchObject({ members: [dimas.id], note: { id: note.id } });
});

test("a note that mentions nobody tells nobody, and a stranger cannot be mentioned", async () => {
  const { shop, id, told } = await givenTeam();
  expect((await shop.run((ctx) => addNote(ctx, { id, text: "biasa" }))).payload).toBeNull();
  for (const stranger of [newId(), "x"]) {
    await expect(
      shop.run((ctx) => addNote(ctx, { id, text: "@Siapa", mentions: [stranger] })),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  expect(await told()).toEqual([]);
});
