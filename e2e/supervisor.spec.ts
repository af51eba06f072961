import { expect, test } from "./browser-test.ts";
import { enter, openChat, thread } from "./chat-room.ts";
import { given } from "./client.ts";
import { newPhone } from "./shop.ts";

test("a supervisor sees what waits, and gives a chat to an agent, who sees it come without a reload", async ({
  browser,
  shop,
}) => {
  const rina = await shop.hire("AGENT");
  const waiting = await shop.humanChat(newPhone(), "min, pesanan saya mana?");
  const { id } = await shop.chat(newPhone(), "ada yang bisa bantu?", { name: "Pak Joko" });

  const agent = await enter(browser, rina.email);
  await agent.goto("/inbox?view=needsMe");
  const chip = agent.getByRole("button", { name: /^Butuh saya/ });
  await expect(chip).toContainText("1");
  await expect(agent.getByRole("link", { name: /Pak Joko/ })).toHaveCount(0);

  const page = await enter(browser, shop.user.email);
  await page.goto("/inbox");
  await page.getByRole("button", { name: /^Butuh saya/ }).click();
  const late = page.locator(`[data-conversation="${waiting.id}"]`);
  await expect(late).toContainText("Belum diambil");
  await expect(late).toContainText("Menunggu");
  await page.getByRole("button", { name: /^Semua/ }).click();
  await page.getByRole("link", { name: /Pak Joko/ }).click();
  await page.getByRole("group", { name: "Yang menangani" }).getByText("Manusia").click();
  await expect(thread(page).getByText(/mengambil alih/)).toBeVisible();
  await page.getByRole("button", { name: /^(Tugaskan|Ditugaskan)/ }).click();
  await page.getByRole("menuitemradio", { name: "Rina" }).click();
  await expect(thread(page).getByText(/Ditugaskan ke Rina/)).toBeVisible();

  const card = agent.getByRole("link", { name: /Pak Joko/ });
  await expect(card).toContainText("Rina");
  await expect(chip).toContainText("2");
  await card.click();
  await expect(thread(agent).getByText(/Ditugaskan ke Rina/)).toBeVisible();
  expect((await given(shop.api.get(`/conversations/${id}`))).assignee).toMatchObject({
    id: rina.id,
  });
});

test("a supervisor's peek clears nobody else's unread, and where receipts are off the customer's ticks stay", async ({
  browser,
  shop,
}) => {
  const rina = await shop.hire("AGENT");
  const { items } = await given(shop.owner.get("/channels"));
  await given(shop.owner.patch(`/channels/${items[0].id}`, { readReceipts: "off" }));
  const { id, phone } = await shop.humanChat(newPhone(), "halo");
  await shop.say(phone, "masih ada orang?");
  const agent = await enter(browser, rina.email);
  await agent.goto("/inbox");
  const unread = agent.locator(`[data-conversation="${id}"]`).getByText("2 belum dibaca");
  await expect(unread).toBeVisible();

  const page = await openChat(browser, shop, id);
  await expect(thread(page).getByText("masih ada orang?")).toBeVisible();
  await expect(page.locator(`[data-conversation="${id}"]`).getByText("belum dibaca")).toHaveCount(
    0,
  );
  await expect
    .poll(async () => (await given(shop.owner.get(`/conversations/${id}`))).unreadCount)
    .toBe(0);

  await page.keyboard.press("n");
  const note = page.getByRole("textbox", { name: "Tulis catatan" });
  await note.pressSequentially("@Ri");
  await page.getByRole("option", { name: "Rina" }).click();
  await note.pressSequentially("tolong dibalas ya");
  await note.press("Enter");
  const shown = thread(page).getByRole("article").filter({ hasText: "tolong dibalas ya" });
  await expect(shown.getByText("@Rina", { exact: true })).toBeVisible();

  // What the agent's browser has heard of since then, it has heard of the peek, too.
  await shop.say(phone, "halo?");
  await expect(
    agent.locator(`[data-conversation="${id}"]`).getByText("3 belum dibaca"),
  ).toBeVisible();
  expect((await given(rina.client.get(`/conversations/${id}`))).unreadCount).toBe(3);
  const said = (await shop.saidIn(id)).filter(({ direction }) => direction === "IN");
  expect(said.map(({ readAt }) => readAt)).toEqual([null, null, null]);

  await agent.locator(`[data-conversation="${id}"]`).click();
  await expect(thread(agent).getByText("3 pesan belum dibaca")).toBeVisible();
  await expect(
    thread(agent).getByRole("article").filter({ hasText: "tolong dibalas ya" }),
  ).toBeVisible();
});

test("where receipts are on, whoever reads first turns the customer's ticks blue", async ({
  browser,
  shop,
}) => {
  const { id } = await shop.humanChat();
  await openChat(browser, shop, id);
  await expect
    .poll(async () =>
      (await shop.saidIn(id)).every(({ readAt, type }) => type === "event" || readAt),
    )
    .toBe(true);
});

test("a supervisor reads who has sent how much", async ({ browser, shop }) => {
  const { id } = await shop.humanChat();
  await given(shop.owner.post(`/conversations/${id}/messages`, { text: "siap" }), 201);
  const page = await enter(browser, shop.user.email);
  await page.goto("/usage");
  await expect(page.getByText("Tersedia")).toBeVisible();
  const senders = page.getByRole("region", { name: "Menurut pengirim" });
  await expect(senders.getByRole("row", { name: /^Orang 1 / })).toBeVisible();
});
