import { expect, test } from "./browser-test.ts";
import { enter } from "./chat-room.ts";
import { given } from "./client.ts";

test("a message rings, counts in the title and marks the tab; what is a colleague's or one's own does not ring", async ({
  browser,
  shop,
}) => {
  const mine = await shop.humanChat(undefined, "halo");
  const theirs = await shop.humanChat(undefined, "permisi");
  const colleague = await shop.hire("AGENT");
  const assigned = { assigneeId: colleague.id };
  await given(shop.owner.patch(`/conversations/${theirs.id}`, assigned));
  const page = await enter(browser, shop.user.email);
  await page.addInitScript(() => {
    const notes = { played: 0 };
    Object.assign(window, { notes });
    OscillatorNode.prototype.start = () => {
      notes.played += 1;
    };
    OscillatorNode.prototype.stop = () => {};
  });
  await page.goto("/inbox");
  const played = () =>
    page.evaluate(() => (window as unknown as { notes: { played: number } }).notes.played);
  const card = (id: string) => page.locator(`[data-conversation="${id}"]`);
  const hear = async ({ id, phone }: { id: string; phone: string }, text: string) => {
    await shop.say(phone, text);
    await expect(card(id)).toContainText(text);
  };
  await expect(card(mine.id)).toBeVisible();
  await expect(page).toHaveTitle(/^\(2\) Pesan/);
  await expect(page.locator('link[rel~="icon"]').first()).toHaveAttribute("href", /^data:image/);

  const two = 2;
  await hear(mine, "masih ada?");
  await expect.poll(played).toBe(two);
  await hear(theirs, "mas Rina ada?");
  await given(shop.owner.post(`/conversations/${mine.id}/messages`, { text: "ada kak" }), 201);
  await expect(card(mine.id)).toContainText("ada kak");
  expect(await played()).toBe(two);

  const toggleSound = async () => {
    await page.getByRole("button", { name: /^Akun/ }).click();
    await page.getByRole("menuitem", { name: /Suara pesan masuk/ }).click();
  };
  await toggleSound();
  await hear(mine, "saya ambil dua");
  expect(await played()).toBe(two);
  await toggleSound();
  await hear(mine, "tiga saja");
  await expect.poll(played).toBe(2 * two);

  for (const { id } of [mine, theirs]) {
    await given(shop.owner.patch(`/conversations/${id}`, { read: true }));
  }
  await expect(page).toHaveTitle(/^Pesan/);
  await expect(page.locator('link[rel~="icon"]').first()).not.toHaveAttribute("href", /^data:/);
});
