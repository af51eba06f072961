// Shows what is pushed and opens what is pressed. It keeps nothing and answers no requests: what
// customers write is never stored by the browser.

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("push", (event) => {
  const notice = event.data?.json();
  if (notice) event.waitUntil(show(notice));
});

async function show({ title, body, tag, url }) {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  // Whoever has the inbox before them hears it there.
  if (windows.some((one) => one.focused)) return;
  await self.registration.showNotification(title, {
    body,
    tag,
    renotify: true,
    icon: "/mark.svg",
    data: { url },
  });
}

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data?.url ?? "/inbox"));
});

const answerMs = 1_000;

/** In the inbox that is there already; another room may hold what somebody is still typing. */
async function open(url) {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const inbox = windows.find((one) => new URL(one.url).pathname.startsWith("/inbox"));
  if (!inbox) return self.clients.openWindow(url);
  await inbox.focus().catch(() => {});
  // A page that has only begun hears nothing yet.
  if (!(await hears(inbox, url))) await inbox.navigate(url);
}

function hears(page, url) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => resolve(true);
    setTimeout(() => resolve(false), answerMs);
    page.postMessage({ url }, [port2]);
  });
}
