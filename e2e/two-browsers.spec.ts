import { expect, test } from "./browser-test.ts";
import { dimas, logIn, rina } from "./people.ts";

test("what one agent writes stands in a colleague's browser at once, and once", async ({
  browser,
}) => {
  const [one, other] = await Promise.all([logIn(browser, rina), logIn(browser, dimas)]);
  // A chat of the sandbox that people own already.
  for (const page of [one, other]) {
    await page.getByRole("link", { name: /Dewi Larasati/ }).click();
    await expect(page.getByRole("log")).toBeVisible();
  }
  const text = `Siap Kak, kami cek dulu ya ${Date.now()}`;
  const composer = one.getByRole("textbox", { name: "Tulis balasan" });
  await composer.fill(text);
  await composer.press("Enter");
  for (const page of [one, other]) {
    await expect(page.getByRole("log").getByText(text)).toHaveCount(1);
  }

  const note = `catatan ${Date.now()}`;
  await other.getByRole("button", { name: "Catatan", exact: true }).click();
  const notes = other.getByRole("textbox", { name: "Tulis catatan" });
  await notes.fill(note);
  await notes.press("Enter");
  for (const page of [one, other]) {
    await expect(page.getByRole("log").getByText(note)).toHaveCount(1);
  }
});
