import type { Browser, BrowserContext, Page } from "@playwright/test";

/** The demo shop's people, whom `npm start` seeds. */
export const password = "batik-laras-2026";
export const owner = "owner@batiklaras.test";
export const rina = "rina@batiklaras.test";
export const dimas = "dimas@batiklaras.test";

export type Look = {
  theme?: "light" | "dark";
  width?: number;
  height?: number;
  locale?: "id" | "en";
};

/** A browser of its own, logged in. */
export async function logIn(browser: Browser, email: string, look: Look = {}): Promise<Page> {
  const context = await openBrowser(browser, look);
  const page = await context.newPage();
  await page.goto("/login");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Kata sandi", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  await page.waitForURL(/\/inbox/);
  // Only now: the words of the login above are Indonesian.
  const { locale = "id" } = look;
  const url = process.env.E2E_URL ?? "";
  await context.addCookies([{ name: "sapa_locale", value: locale, url }]);
  return page;
}

export async function openBrowser(browser: Browser, look: Look = {}): Promise<BrowserContext> {
  const { theme = "light", width = 1_280, height = width < 720 ? 844 : 800 } = look;
  const context = await browser.newContext({
    locale: "id-ID",
    timezoneId: "Asia/Jakarta",
    viewport: { width, height },
    reducedMotion: "reduce",
  });
  const url = process.env.E2E_URL ?? "";
  await context.addCookies([{ name: "sapa_theme", value: theme, url }]);
  context.on("page", waitForScripts);
  return context;
}

/** What the server drew cannot be pressed before the scripts have taken it over, nor does it hear keys. */
function waitForScripts(page: Page) {
  const takenOver = () =>
    page.waitForFunction(() =>
      [...document.querySelectorAll("button, input, textarea")].every((element) =>
        Object.keys(element).some((key) => key.startsWith("__reactProps$")),
      ),
    );
  const goto = page.goto.bind(page);
  page.goto = async (...to) => {
    const answer = await goto(...to);
    await takenOver();
    return answer;
  };
  const reload = page.reload.bind(page);
  page.reload = async (...how) => {
    const answer = await reload(...how);
    await takenOver();
    return answer;
  };
}
