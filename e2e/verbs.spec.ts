import type { Page } from "@playwright/test";
import { expect, test } from "./browser-test.ts";
import { openChat, reply, thread } from "./chat-room.ts";
import { given } from "./client.ts";

const header = (page: Page) => page.getByRole("region", { name: /^Percakapan dengan/ });
const button = (page: Page, name: string | RegExp) =>
  header(page).getByRole("button", { name }).first();
const side = (page: Page, name: string) =>
  header(page).getByRole("group", { name: "Yang menangani" }).getByRole("button", { name });
const owner = (page: Page, id: string) => page.locator(`[data-conversation="${id}"]`);

/** Holds back whatever is asked to be done to the chat, until it is let go. */
async function holdBack(page: Page, id: string): Promise<() => Promise<void>> {
  let letGo = () => {};
  const later = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const [path, verbs] = [`**/api/v1/conversations/${id}`, `**/api/v1/conversations/${id}/re*`];
  const held = [path, verbs, `**/api/v1/conversations/${id}/handoff`];
  for (const url of held) {
    await page.route(url, async (route) => {
      if (route.request().method() !== "GET") await later;
      await route.fallback();
    });
  }
  return async () => {
    const answered = page.waitForResponse((answer) => answer.request().method() !== "GET");
    letGo();
    await answered;
    for (const url of held) await page.unroute(url);
  };
}

/** What the handoff switch said, one after the other, as somebody saw it. */
async function watchSides(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const seen: string[] = [];
    const look = () => {
      const now =
        document.querySelector('fieldset[aria-label="Yang menangani"] [aria-pressed=true]')
          ?.textContent ?? "-";
      if (seen.at(-1) !== now) seen.push(now);
    };
    look();
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      attributeFilter: ["aria-pressed"],
    });
    Object.assign(window, { seenSides: seen });
  });
  return () => page.evaluate(() => (window as unknown as { seenSides: string[] }).seenSides);
}

test("what is done to a chat is seen at the press, whatever comes before the answer", async ({
  browser,
  shop,
}) => {
  const rina = await shop.hire("AGENT");
  const { id } = await shop.humanChat();
  const { contact } = await given(shop.api.get(`/conversations/${id}`));
  await given(shop.api.post(`/conversations/${id}/release`));
  const page = await openChat(browser, shop, id, { width: 1_440 });
  const seen = await watchSides(page);

  let letGo = await holdBack(page, id);
  await page.getByRole("button", { name: /^Ambil alih/ }).click();
  await expect(reply(page)).toBeVisible();
  await expect(reply(page)).toBeFocused();
  await expect(side(page, "Manusia")).toHaveAttribute("aria-pressed", "true");
  // As the server tells it, the chat is still the bot's.
  await shop.say(contact.phone, "masih ada stok?");
  await expect(thread(page).getByText("masih ada stok?")).toBeVisible();
  await expect(reply(page)).toBeVisible();
  await letGo();
  await expect(
    thread(page)
      .getByText(/mengambil alih/)
      .first(),
  ).toBeVisible();
  expect(await seen()).toEqual(["Bot", "Manusia"]);

  letGo = await holdBack(page, id);
  await button(page, /^Ditugaskan ke/).click();
  await page.getByRole("menuitemradio", { name: "Rina" }).click();
  await expect(button(page, "Ditugaskan ke Rina")).toBeVisible();
  await expect(owner(page, id).getByText("Rina")).toBeVisible();
  await letGo();

  letGo = await holdBack(page, id);
  await button(page, "Selesai").click();
  await expect(button(page, "Buka lagi")).toBeVisible();
  await expect(owner(page, id).getByText("Selesai")).toBeVisible();
  // Asked for before the first was answered, it is done after it.
  await button(page, "Buka lagi").click();
  await expect(button(page, "Selesai")).toBeVisible();
  await letGo();
  const card = async () => given(shop.api.get(`/conversations/${id}`));
  await expect.poll(async () => (await card()).status).toBe("HUMAN");
  expect((await card()).assignee.id).toBe(rina.id);

  letGo = await holdBack(page, id);
  await button(page, "Tunda").click();
  await page.getByRole("menuitem", { name: "Besok pagi" }).click();
  await expect(button(page, "Tunda")).toHaveAttribute("aria-pressed", "true");
  await expect(owner(page, id).getByText(/^Tunda|^s\.d\./)).toBeVisible();
  await letGo();
  await side(page, "Bot").click();
  await expect(page.getByRole("button", { name: /^Ambil alih/ })).toBeVisible();
  await expect.poll(async () => (await card()).status).toBe("BOT");
  expect(await seen()).toEqual(["Bot", "Manusia", "-", "Manusia", "Bot"]);
});

test("what is refused is as it was again, and says why; what somebody else did meanwhile is shown", async ({
  browser,
  shop,
}) => {
  const rina = await shop.hire("AGENT");
  const { id } = await shop.humanChat();
  const page = await openChat(browser, shop, id, { width: 1_440 });
  const error = { code: "CONFLICT", message: "Rina lebih dulu.", requestId: "1" };
  const refused = (url: string) =>
    page.route(url, async (route) => {
      if (route.request().method() === "GET") return route.fallback();
      await route.fulfill({ status: 409, json: { ok: false, error } });
    });
  await refused(`**/api/v1/conversations/${id}/resolve`);
  await button(page, "Selesai").click();
  await expect(page.getByText("Rina lebih dulu.")).toBeVisible();
  await expect(button(page, "Selesai")).toBeVisible();
  await expect(side(page, "Manusia")).toHaveAttribute("aria-pressed", "true");

  // While it was on its way, somebody else was faster: that is what stands there in the end.
  let letGo = () => {};
  const later = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(`**/api/v1/conversations/${id}`, async (route) => {
    if (route.request().method() !== "PATCH") return route.fallback();
    await later;
    await route.fulfill({ status: 409, json: { ok: false, error } });
  });
  await page.getByRole("button", { name: /^Ambil/ }).click();
  await expect(button(page, /^Ditugaskan ke Toko/)).toBeVisible();
  await given(shop.api.patch(`/conversations/${id}`, { assigneeId: rina.id }));
  await expect(
    thread(page)
      .getByText(/Ditugaskan ke Rina/)
      .first(),
  ).toBeVisible();
  await expect(button(page, /^Ditugaskan ke Toko/)).toBeVisible();
  letGo();
  await expect(button(page, "Ditugaskan ke Rina")).toBeVisible();
});
