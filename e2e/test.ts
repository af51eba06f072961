import { test as base } from "@playwright/test";
import { Client } from "./client.ts";
import { Shop } from "./shop.ts";

type Given = {
  /** An address nobody else calls from: limits per address are this test's own. */
  address: string;
  /** Somebody without a credential. */
  anyone: Client;
  /** A tenant of the test's own. */
  shop: Shop;
  /** Another one, who has nothing to do with it. */
  stranger: Shop;
};

const byte = () => Math.floor(Math.random() * 256);

export const test = base.extend<Given>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what is asked for
  address: async ({}, use) => use(`10.${byte()}.${byte()}.${byte()}`),
  anyone: async ({ address }, use) => use(new Client({ "x-forwarded-for": address })),
  shop: async ({ anyone }, use) => use(await Shop.open(anyone)),
  stranger: async ({ anyone }, use) => use(await Shop.open(anyone)),
});

export { expect } from "@playwright/test";
