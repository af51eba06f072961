import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./browser-test.ts";
import { logIn, openBrowser, owner } from "./people.ts";

async function findNothing(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  expect(found, where).toEqual([]);
}

for (const theme of ["light", "dark"] as const) {
  for (const width of [1_440, 390]) {
    test(`axe has nothing to say, ${theme}, ${width} px wide`, async ({ browser }) => {
      const look = { theme, width };
      const visitor = await (await openBrowser(browser, look)).newPage();
      for (const path of ["/login", "/register"]) {
        await visitor.goto(path);
        await findNothing(visitor, path);
      }
      const page = await logIn(browser, owner, look);
      const card = page.getByRole("link", { name: /Sari Wulandari/ });
      await expect(card).toBeVisible();
      await findNothing(page, "/inbox");
      await card.click();
      await expect(page.getByRole("log").getByText("siap kak makasih bgt ya")).toBeVisible();
      await findNothing(page, "a thread");
      await page.goto("/sandbox");
      await expect(page.getByRole("textbox", { name: "Ketik pesan" })).toBeVisible();
      await findNothing(page, "/sandbox");
    });
  }
}
