import { expect, test } from "./browser-test.ts";
import { problems } from "./examine.ts";
import { logIn, openBrowser, owner, rina } from "./people.ts";

/** Every screen that has an address, and what must stand on it before it is looked at. */
const screens = [
  ["inbox", "/inbox"],
  ["catalog", "/catalog"],
  ["channels", "/channels"],
  ["templates", "/templates"],
  ["usage", "/usage"],
  ["sandbox", "/sandbox"],
  ["api-keys", "/api-keys"],
  ["webhooks", "/webhooks"],
  ["developers", "/developers"],
  ["settings-profile", "/settings/profile"],
  ["settings-shop", "/settings/shop"],
  ["settings-bot", "/settings/bot"],
  ["settings-answers", "/settings/answers"],
  ["settings-labels", "/settings/labels"],
  ["settings-canned-replies", "/settings/canned-replies"],
  ["settings-team", "/settings/team"],
  ["settings-audit-log", "/settings/audit-log"],
] as const;

/** Two in which each language, theme and width is met; `LOOKS=all` walks all eight. */
const looks = (["id", "en"] as const).flatMap((locale) =>
  (["light", "dark"] as const).flatMap((theme) =>
    [1_440, 390]
      .filter(
        (width) =>
          process.env.LOOKS === "all" ||
          new Set([locale === "en", theme === "light", width > 720]).size === 1,
      )
      .map((width) => ({ locale, theme, width })),
  ),
);

for (const look of looks) {
  const { locale, theme, width } = look;
  test(`every screen says everything in ${locale}, ${theme}, ${width} px, and axe is content`, async ({
    browser,
  }) => {
    test.setTimeout(240_000);
    const page = await logIn(browser, owner, look);
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    page.on("console", (line) => {
      if (line.type() === "error") errors.push(line.text());
    });
    const visitor = await (await openBrowser(browser, look)).newPage();
    const url = process.env.E2E_URL ?? "";
    await visitor.context().addCookies([{ name: "sapa_locale", value: locale, url }]);
    for (const name of ["login", "register"]) {
      await visitor.goto(`/${name}`);
      expect.soft(await problems(visitor), `/${name} ${locale} ${theme} ${width}`).toEqual([]);
      await visitor.screenshot({
        path: `e2e/output/gallery/${name}-${locale}-${theme}-${width}.png`,
      });
    }
    for (const [name, path] of screens) {
      await page.goto(path);
      await expect(page.locator("main h1").first(), path).toBeAttached();
      await expect(page.locator("main span.block.bg-press[aria-hidden]"), path).toHaveCount(0);
      await page.waitForLoadState("networkidle").catch(() => undefined);
      expect.soft(await problems(page), `${path} ${locale} ${theme} ${width}`).toEqual([]);
      await page.screenshot({
        path: `e2e/output/gallery/${name}-${locale}-${theme}-${width}.png`,
      });
    }
    expect(errors).toEqual([]);
  });
}

test("someone who is not logged in is sent to the login from every screen", async ({ browser }) => {
  const page = await (await openBrowser(browser, {})).newPage();
  for (const [, path] of screens) {
    await page.goto(path);
    await expect(page, path).toHaveURL(/\/login/);
  }
});

test("an agent is asked for nothing that would be refused: rooms of others say whose they are", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const page = await logIn(browser, rina);
  const refused: string[] = [];
  page.on("response", (answer) => {
    if (answer.status() === 403) refused.push(answer.url());
  });
  const theirs = ["inbox", "catalog", "templates", "settings-profile", "settings-canned-replies"];
  for (const [name, path] of screens) {
    await page.goto(path);
    const notYours = page.getByRole("heading", { name: "Khusus pemilik dan admin" });
    await expect(notYours, path).toHaveCount(theirs.includes(name) ? 0 : 1);
    await page.waitForLoadState("networkidle").catch(() => undefined);
  }
  expect(refused).toEqual([]);
});
