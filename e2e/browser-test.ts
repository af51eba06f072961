import { test as base } from "./test.ts";

export const test = base.extend<{ closing: undefined }>({
  // A browser outlives its test. What stays open goes on living in it: dozens of inboxes, each
  // with its stream, and the tests after it run out of time.
  closing: [
    async ({ browser }, use) => {
      await use(undefined);
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});

export { expect } from "@playwright/test";
