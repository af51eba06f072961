import { expect, test } from "vitest";
import { listAudit } from "#lib/audit/list.ts";
import { newId } from "#lib/ids.ts";
import { givenShop, type Shop } from "#lib/testing/given.ts";
import { createAnswer } from "./create.ts";
import { deleteAnswer } from "./delete.ts";
import { listAnswers } from "./list.ts";
import { patchAnswer } from "./patch.ts";
import { CreateAnswer, ListAnswers, PatchAnswer } from "./schema.ts";

const code = (expected: string) => expect.objectContaining({ code: expected });
const add = (shop: Shop, question: string, answer: string, more: object = {}) =>
  shop.run((ctx) => createAnswer(ctx, CreateAnswer.parse({ question, answer, ...more })));
const questions = async (shop: Shop, query: object = {}) =>
  (await shop.run((ctx) => listAnswers(ctx, ListAnswers.parse(query)))).items.map(
    ({ question }) => question,
  );

test("an answer is kept, found by any of its words, changed and thrown away", async () => {
  const shop = await givenShop();
  const ongkir = await add(shop, "Berapa ongkir?", "Mulai 10 ribu, diskon 10%", {
    variants: ["Biaya antarnya?"],
    keywords: ["ekspedisi"],
  });
  await add(shop, "Alamat toko?", "Jl. Malioboro 12", { active: false });
  expect(await questions(shop)).toEqual(["Alamat toko?", "Berapa ongkir?"]);
  for (const q of ["ONGKIR", "antar", "ekspedisi", "10%"]) {
    expect(await questions(shop, { q })).toEqual(["Berapa ongkir?"]);
  }
  // Wildcards are letters like others.
  expect(await questions(shop, { q: "%%" })).toEqual([]);
  expect(await questions(shop, { active: "false" })).toEqual(["Alamat toko?"]);
  const change = { id: ongkir.id, ...PatchAnswer.parse({ answer: "Gratis" }) };
  const changed = await shop.run((ctx) => patchAnswer(ctx, change));
  expect(changed).toMatchObject({ ...ongkir, answer: "Gratis", updatedAt: expect.any(String) });
  await shop.run((ctx) => deleteAnswer(ctx, { id: ongkir.id }));
  expect(await questions(shop)).toEqual(["Alamat toko?"]);
  const audit = await shop.run((ctx) => listAudit(ctx, { limit: 25 }));
  expect(audit.items.map(({ action }) => action)).toEqual([
    "answer.deleted",
    "answer.changed",
    "answer.created",
    "answer.created",
  ]);
});

test("pages neither skip nor repeat an answer", async () => {
  const shop = await givenShop();
  for (const n of [1, 2, 3, 4, 5]) await add(shop, `Tanya ${n}?`, "Ya");
  const seen: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const query = ListAnswers.parse({ limit: 2, ...(cursor && { cursor }) });
    const page = await shop.run((ctx) => listAnswers(ctx, query));
    seen.push(...page.items.map(({ question }) => question));
    cursor = page.nextCursor;
  }
  expect(seen).toEqual([5, 4, 3, 2, 1].map((n) => `Tanya ${n}?`));
});

test("another shop's answer is none", async () => {
  const [shop, stranger] = [await givenShop(), await givenShop()];
  const { id } = await add(shop, "Alamat?", "Solo");
  for (const wrong of [id, newId()]) {
    await expect(stranger.run((ctx) => deleteAnswer(ctx, { id: wrong }))).rejects.toEqual(
      code("NOT_FOUND"),
    );
    const change = { id: wrong, answer: "x" };
    await expect(stranger.run((ctx) => patchAnswer(ctx, change))).rejects.toEqual(
      code("NOT_FOUND"),
    );
  }
  expect(await questions(stranger)).toEqual([]);
});
