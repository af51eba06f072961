import { expect, test } from "./browser-test.ts";
import { openChat, reply, thread } from "./chat-room.ts";
import { given } from "./client.ts";

test("whoever asked for less motion sees no row glide, no bubble rise and no scrolling", async ({
  browser,
  shop,
}) => {
  const { id, phone } = await shop.humanChat(undefined, "pertama");
  await shop.humanChat(undefined, "chat lain");
  for (let n = 0; n < 30; n++) {
    const text = `baris ${n}\nsekali lagi`;
    await given(shop.api.post(`/conversations/${id}/messages`, { text }), 201);
  }
  const page = await openChat(browser, shop, id);
  await page.emulateMedia({ reducedMotion: "reduce" });
  const down = page.getByRole("button", { name: "Ke pesan terbaru" });
  // It opened where one had stopped reading.
  await down.click();
  await expect(thread(page).getByText("baris 29")).toBeInViewport();
  // Whatever moves for longer than anybody can see, and every place the thread scrolls through.
  await page.evaluate(() => {
    const seen = { moving: [] as string[], places: [] as number[] };
    Object.assign(window, { seen });
    const log = document.querySelector("[role=log]");
    log?.addEventListener("scroll", () => seen.places.push(log.scrollTop));
    const look = () => {
      for (const one of document.getAnimations()) {
        const { duration = 0 } = one.effect?.getTiming() ?? {};
        const what = one instanceof CSSTransition ? one.transitionProperty : "animation";
        const moves = !/color|shadow|fill|stroke|opacity/.test(what);
        if (moves && Number(duration) > 10) seen.moving.push(`${what} ${duration}`);
      }
      requestAnimationFrame(look);
    };
    look();
  });
  const seen = () =>
    page.evaluate(
      () => (window as unknown as { seen: { moving: string[]; places: number[] } }).seen,
    );

  await shop.say(phone, "pesan baru");
  await expect(thread(page).getByText("pesan baru")).toBeVisible();
  await reply(page).fill("balasan");
  await reply(page).press("Enter");
  await expect(thread(page).getByText("balasan")).toBeVisible();

  await thread(page).hover();
  await page.mouse.wheel(0, -4_000);
  await expect(down).toBeVisible();
  await page.evaluate(() => {
    (window as unknown as { seen: { places: number[] } }).seen.places.length = 0;
  });
  await down.click();
  await expect(thread(page).getByText("balasan")).toBeInViewport();
  const { moving, places } = await seen();
  expect(moving).toEqual([]);
  // Once there, and perhaps once more when what stands there has been measured.
  expect(new Set(places.map((place) => Math.round(place / 200))).size).toBeLessThan(4);
});
