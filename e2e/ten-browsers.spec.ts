import { openChat, reply, thread } from "./chat-room.ts";
import { expect, test } from "./test.ts";

const browsers = 10;
const each = 6;

test("ten people write in one chat at once: no bubble is lost, doubled or out of order", async ({
  browser,
  shop,
}) => {
  test.setTimeout(240_000);
  const { id, phone } = await shop.humanChat();
  const pages = [];
  for (let n = 0; n < browsers; n++) pages.push(await openChat(browser, shop, id));
  await Promise.all([
    ...pages.map(async (page, who) => {
      for (let n = 0; n < each; n++) {
        await reply(page).fill(`dari ${who} yang ke ${n}.`);
        await reply(page).press("Enter");
      }
    }),
    ...Array.from({ length: each }, (_, n) => shop.say(phone, `pelanggan ${n}.`)),
  ]);
  const expected = browsers * each + each;
  const said = async () =>
    (await shop.saidIn(id)).filter(({ type }) => type === "text").map(({ text }) => text);
  // The first message opened the chat; the detail holds the latest fifty, events included.
  await expect
    .poll(async () => {
      const { items } = (await shop.api.get(`/conversations/${id}/messages?limit=100`)).body.data;
      return items.filter(({ type }: { type: string }) => type === "text").length;
    })
    .toBe(expected + 1);
  const truth = await said();
  for (const page of pages) {
    await expect
      .poll(() => seenIn(page).then((seen) => seen.slice(-10)), { timeout: 30_000 })
      .toEqual(truth.slice(-10));
    await page.reload();
  }
  // Each wrote in order, and each once.
  const { items } = (await shop.api.get(`/conversations/${id}/messages?limit=100`)).body.data;
  const order = items.map(({ text }: { text: string | null }) => text).reverse();
  for (let who = 0; who < browsers; who++) {
    const own = order.filter((text: string | null) => text?.startsWith(`dari ${who} `));
    expect(own).toEqual(Array.from({ length: each }, (_, n) => `dari ${who} yang ke ${n}.`));
  }
});

/** What a browser shows of these messages, from top to bottom. */
const seenIn = (page: Parameters<typeof thread>[0]) =>
  thread(page).evaluate((log) =>
    [...log.querySelectorAll("span[dir=auto]")]
      .map((element) => element.textContent ?? "")
      .filter((text) => /^(dari|pelanggan) \d/.test(text)),
  );
