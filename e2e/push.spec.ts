import { pushBrowser } from "#lib/testing/push-service.ts";
import { expect, test } from "./browser-test.ts";
import { dimas, logIn } from "./people.ts";

test("a browser that was asked subscribes with the shop's key, and can say no again", async ({
  browser,
}) => {
  const page = await logIn(browser, dimas);
  await page.context().grantPermissions(["notifications"]);
  // The maker's own push service is out of reach here: the browser gets an address all the same.
  const { subscription } = pushBrowser(`https://push.example/send/${crypto.randomUUID()}`);
  await page.addInitScript((given) => {
    let current: object | null = null;
    const made = (key: BufferSource) => ({
      ...given,
      options: { applicationServerKey: key },
      toJSON: () => given,
      unsubscribe: async () => {
        current = null;
        return true;
      },
    });
    PushManager.prototype.subscribe = async (options) => {
      current = made(options?.applicationServerKey as BufferSource);
      return current as PushSubscription;
    };
    PushManager.prototype.getSubscription = async () => current as PushSubscription | null;
  }, subscription);
  await page.reload();

  const toggle = async () => {
    await page.getByRole("button", { name: /^Akun/ }).click();
    await page.getByRole("menuitem", { name: /Notifikasi browser/ }).click();
  };
  const asked = page.waitForResponse((answer) => answer.url().endsWith("/push/subscriptions"));
  await toggle();
  expect((await asked).status()).toBe(201);
  expect((await asked).request().postDataJSON()).toMatchObject({
    endpoint: subscription.endpoint,
    locale: "id",
  });
  await expect(page.getByText("Notifikasi nyala di browser ini")).toBeVisible();
  const scripts = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map((one) => one.active?.scriptURL),
  );
  expect(scripts).toEqual([expect.stringMatching(/\/sw\.js$/)]);

  const gone = page.waitForResponse(
    (answer) => answer.request().method() === "DELETE" && answer.url().includes("/push/"),
  );
  await toggle();
  expect((await (await gone).json()).data).toEqual({ removed: true });
});
