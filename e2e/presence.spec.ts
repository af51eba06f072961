import { expect, test } from "./browser-test.ts";
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
  await expect(other.getByText("Rina sedang melihat chat ini")).toBeVisible();
  await one.getByRole("textbox", { name: "Tulis balasan" }).pressSequentially("Sebentar");
  await expect(other.getByText("Rina sedang mengetik")).toBeVisible();
  await expect(one.getByText(/Rina sedang/)).toHaveCount(0);
  await one.context().close();
  await expect(other.getByText(/Rina sedang/)).toHaveCount(0, { timeout: 20_000 });
});
