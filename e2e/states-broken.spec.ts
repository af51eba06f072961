import { expect } from "@playwright/test";
import { inLooks } from "./states.ts";

inLooks("a new shop is shown the way", async (stage) => {
  const shop = await stage.openShop();
  const page = await stage.enterAs(shop.user.email);
  await page.goto("/inbox");
  const guide = page.getByRole("region", { name: stage.t.welcome.title });
  await expect(guide).toBeVisible();
  await stage.keep(page, "first-run", "main");
});

inLooks("what does not work says so", async ({ page, t, keep }) => {
  await page.route("**/api/v1/conversations?*", (route) =>
    route.request().resourceType() === "fetch" ? route.abort() : route.continue(),
  );
  // The line of events is cut, and does not come back.
  await page.route("**/api/v1/events*", (route) => route.abort());
  await page.goto("/inbox");
  await expect(page.locator("[data-conversation]").first()).toBeVisible();
  await expect(page.getByText(t.connection.lost)).toBeVisible({ timeout: 30_000 });
  await keep(page, "offline", "body");
  await page.getByRole("searchbox", { name: t.list.search }).fill("ratna");
  await expect(page.getByText(t.list.errorTitle)).toBeVisible({ timeout: 30_000 });
  await keep(page, "list-error", "main");
  await page.goto("/inbox/01900000-0000-7000-8000-000000000000");
  await expect(page.getByText(t.thread.gone)).toBeVisible({ timeout: 30_000 });
  await keep(page, "thread-gone", "main");
});
