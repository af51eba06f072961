import { expect, test } from "./browser-test.ts";
import { openChat } from "./chat-room.ts";
import { given } from "./client.ts";
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
  shop,
}) => {
  // Of a shop where nobody else writes meanwhile: a message that arrives may move the others.
  const { id } = await shop.humanChat();
  for (let at = 1; at <= 20; at++) {
    const text = `Kak, ukuran ${at} masih ada? `.repeat((at % 4) + 1).trim();
    await given(shop.api.post(`/conversations/${id}/messages`, { text }), 201);
  }
  await expect
    .poll(async () => (await shop.saidIn(id)).filter(({ status }) => status === "READ").length)
    .toBe(20);
  const page = await openChat(browser, shop, id);
  const said: string[] = [];
  page.on("console", (message) => {
    if (/hydrat|did not match/i.test(message.text())) said.push(message.text());
  });
  // Slow enough for the browser to paint half a page.
  const network = await page.context().newCDPSession(page);
  await network.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 40,
    downloadThroughput: 150_000,
    uploadThroughput: 150_000,
  });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  for (const path of ["/inbox", `/inbox/${id}`]) {
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
