import { pushBrowser } from "#lib/testing/push-service.ts";
import { expect, test } from "./browser-test.ts";
import { openChat } from "./chat-room.ts";
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

test("what is pushed is shown unless one looks, and pressing it opens the chat in the inbox that is open", async ({
  browser,
  shop,
}) => {
  const chat = await shop.humanChat(undefined, "halo kak");
  const other = await shop.humanChat(undefined, "ada batik tulis?");
  const page = await openChat(browser, shop, other.id);
  const context = page.context();
  await context.grantPermissions(["notifications"]);
  const session = await context.newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    session.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const [one] = registrations;
      if (one) resolve(one.registrationId);
    });
  });
  await session.send("ServiceWorker.enable");
  await page.evaluate(async () => {
    await navigator.serviceWorker.register("/sw.js");
    const { active } = await navigator.serviceWorker.ready;
    // What is pushed to one that is only beginning is dropped.
    while (active && active.state !== "activated") {
      await new Promise((done) => active.addEventListener("statechange", done, { once: true }));
    }
  });
  const registrationId = await registered;
  const origin = new URL(page.url()).origin;
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
  const push = async (body: string, focused = false) => {
    // Whether a window has the focus is the machine's, not the browser's, to say.
    await worker.evaluate(`
      Object.defineProperty(WindowClient.prototype, "focused", { value: ${focused}, configurable: true });
      WindowClient.prototype.focus = async function focus() { return this; };
    `);
    const notice = { title: "Bu Sari", body, tag: chat.id, url: `/inbox/${chat.id}` };
    const data = JSON.stringify(notice);
    await session.send("ServiceWorker.deliverPushMessage", { origin, registrationId, data });
  };
  const shown = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      return (await registration.getNotifications()).map(({ title, body, tag }) => ({
        title,
        body,
        tag,
      }));
    });
  await push("halo kak");
  await expect.poll(shown).toEqual([{ title: "Bu Sari", body: "halo kak", tag: chat.id }]);
  // The same chat again takes its place instead of standing beside it.
  await push("ada ukuran L?");
  await expect.poll(shown).toEqual([{ title: "Bu Sari", body: "ada ukuran L?", tag: chat.id }]);

  // Only the browser's own event may ask to be waited for.
  const pressed = () =>
    worker.evaluate(`
      self.registration.getNotifications().then(([notification]) => {
        const event = new NotificationEvent("notificationclick", { notification });
        event.waitUntil = () => {};
        self.dispatchEvent(event);
      })
    `);
  await pressed();
  await expect(page).toHaveURL(new RegExp(`/inbox/${chat.id}$`));
  await expect(page.getByRole("log").getByText("halo kak")).toBeVisible();
  await expect.poll(shown).toEqual([]);

  // Whoever has the inbox before them is not told twice.
  await push("ini sudah dilihat", true);
  await push("ini belum");
  await expect.poll(shown).toEqual([{ title: "Bu Sari", body: "ini belum", tag: chat.id }]);
});
