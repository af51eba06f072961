import { expect, test } from "./browser-test.ts";
import { enter, openChat } from "./chat-room.ts";
import { dimas, logIn, rina } from "./people.ts";

test("colleagues see who looks at a chat and who is writing, until they go", async ({
  browser,
}) => {
  const [one, other] = await Promise.all([logIn(browser, rina), logIn(browser, dimas)]);
  const card = /Dewi Larasati/;
  for (const page of [one, other]) {
    await page.getByRole("link", { name: card }).click();
    await expect(page.getByRole("log")).toBeVisible();
  }
  await expect(other.getByText("Rina sedang melihat percakapan ini")).toBeVisible();
  await one.getByRole("textbox", { name: "Tulis balasan" }).pressSequentially("Sebentar");
  await expect(other.getByText("Rina sedang mengetik")).toBeVisible();
  await expect(one.getByText(/Rina sedang/)).toHaveCount(0);
  await one.context().close();
  await expect(other.getByText(/Rina sedang/)).toHaveCount(0, { timeout: 20_000 });
});

test("whoever turns to another tab is no longer there, and is again when they come back", async ({
  browser,
  shop,
}) => {
  const { id } = await shop.humanChat();
  const { email } = await shop.hire("AGENT");
  const page = await openChat(browser, shop, id);
  const rinas = await enter(browser, email);
  await rinas.goto(`/inbox/${id}`);
  const there = page.getByText("Rina sedang melihat percakapan ini");
  await expect(there).toBeVisible();
  const turn = (visibilityState: "hidden" | "visible") =>
    rinas.evaluate((value) => {
      Object.defineProperty(document, "visibilityState", { value, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }, visibilityState);
  await turn("hidden");
  await expect(there).toHaveCount(0);
  await turn("visible");
  await expect(there).toBeVisible();
});
