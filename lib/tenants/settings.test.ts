import { expect, test } from "vitest";
import { listAudit } from "#lib/audit/list.ts";
import { givenShop } from "#lib/testing/given.ts";
import { patchSettings } from "./patch-settings.ts";
import { PatchSettings } from "./schema.ts";
import { readSettings } from "./settings.ts";

test("the shop's name, clock, country and language change one by one, and the log says so", async () => {
  const shop = await givenShop("Toko Laras");
  const patch = (given: object) =>
    shop.run((ctx) => patchSettings(ctx, PatchSettings.parse(given)));
  const before = await shop.run(readSettings);
  expect(before).toMatchObject({ name: "Toko Laras", region: "ID", locale: "id" });
  await patch({ timezone: "asia/makassar", locale: "en" });
  await patch({ name: " Toko Laras Makassar ", region: "my" });
  expect(await shop.run(readSettings)).toEqual({
    ...before,
    name: "Toko Laras Makassar",
    region: "MY",
    timezone: "Asia/Makassar",
    locale: "en",
  });
  const { items } = await shop.run((ctx) =>
    listAudit(ctx, { limit: 5, action: "settings.changed" }),
  );
  expect(items.map(({ data }) => data)).toEqual([
    { name: "Toko Laras Makassar", region: "MY" },
    { timezone: "Asia/Makassar", locale: "en" },
  ]);
});

test("a country or time zone that nobody knows is refused", async () => {
  const shop = await givenShop();
  for (const given of [
    { timezone: "Asia/Solo" },
    { timezone: "+07:00" },
    { timezone: "WIB" },
    { region: "XX" },
  ]) {
    const call = shop.run((ctx) => patchSettings(ctx, PatchSettings.parse(given)));
    await expect(call, JSON.stringify(given)).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
  }
});
