import { expect, test } from "@playwright/test";
import { logIn, owner } from "./people.ts";

test("the page comes with its content: names, counts and the open chat, before any script runs", async ({
  browser,
}) => {
  const page = await logIn(browser, owner);
  const card = page.locator("[data-conversation]").first();
  const address = (await card.getAttribute("href")) ?? "";
  const names = await page
    .locator("[data-conversation]")
    .evaluateAll((cards) =>
      cards.slice(0, 5).map((one) => one.querySelector("span.truncate")?.textContent ?? ""),
    );
  const withoutScripts = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await page.context().storageState(),
  });
  const plain = await withoutScripts.newPage();
  await plain.goto("/inbox");
  for (const name of names) await expect(plain.getByText(name).first()).toBeVisible();
  await expect(plain.getByRole("button", { name: /^Semua\s*\d+/ })).toBeVisible();
  await plain.goto(address);
  await expect(plain.getByRole("log").locator("p, div").first()).toBeVisible();
  await withoutScripts.close();
});

test("nothing moves and nothing is complained of when the scripts take over", async ({
  browser,
}) => {
  const page = await logIn(browser, owner);
  const address = await page.locator("[data-conversation]").first().getAttribute("href");
  const said: string[] = [];
  page.on("console", (message) => {
    if (/hydrat|did not match/i.test(message.text())) said.push(message.text());
  });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  for (const path of ["/inbox", address ?? ""]) {
    const stream = page.waitForResponse(/\/api\/v1\/events/);
    await page.goto(path);
    await stream;
    await expect(page.getByRole("button", { name: /^Akun/ }).first()).toBeVisible();
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(
      shifts.reduce((sum, one) => sum + one, 0),
      path,
    ).toBeLessThan(0.02);
  }
  expect(said).toEqual([]);
});
