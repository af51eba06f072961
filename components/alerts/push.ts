import { api } from "#components/api.ts";
import { openConversation } from "#components/frame/place.ts";
import { keepChoice } from "./choice.ts";
import { pushChoice } from "./push-choice.ts";

export const canPush = (): boolean =>
  "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

/** Asks the browser, and then the person; tells whether both agreed. */
export async function startPush(viewerId: string): Promise<boolean> {
  if ((await Notification.requestPermission()) !== "granted") return false;
  await subscribe();
  keepChoice(pushChoice, viewerId);
  return true;
}

export async function stopPush(): Promise<void> {
  keepChoice(pushChoice, null);
  const registration = await navigator.serviceWorker.getRegistration();
  const subscription = await registration?.pushManager.getSubscription();
  if (!subscription) return;
  const { endpoint } = subscription;
  await api("DELETE /push/subscriptions", { query: { endpoint } }).catch(() => {});
  await subscription.unsubscribe();
}

/** Each session asks for itself: what was asked for in an ended one has ended too. */
export async function resumePush(): Promise<void> {
  if (!canPush() || Notification.permission !== "granted") return keepChoice(pushChoice, null);
  await subscribe();
}

async function subscribe(): Promise<void> {
  const registration = await navigator.serviceWorker.register("/sw.js");
  hearClicks();
  await navigator.serviceWorker.ready;
  const { publicKey } = await api("GET /push");
  const key = bytesOf(publicKey);
  const known = await registration.pushManager.getSubscription();
  // Made for another shop in this browser: its push service would take nothing from this one.
  const foreign = known && !sameBytes(known.options.applicationServerKey, key);
  if (foreign) await known.unsubscribe();
  const subscription =
    known && !foreign
      ? known
      : await registration.pushManager.subscribe({
          userVisibleOnly: true,
          applicationServerKey: key,
        });
  const { endpoint, keys } = subscription.toJSON();
  if (!endpoint || !keys?.p256dh || !keys.auth) throw new Error("The browser gave no address.");
  const locale = document.documentElement.lang === "en" ? "en" : "id";
  await api("POST /push/subscriptions", {
    body: { endpoint, keys: { p256dh: keys.p256dh, auth: keys.auth }, locale },
  });
}

/** A pressed notification opens its chat in the tab that is there already. */
function hearClicks() {
  navigator.serviceWorker.onmessage = ({ data, ports }: MessageEvent<{ url?: string }>) => {
    const id = /^\/inbox\/([^/?]+)$/.exec(data?.url ?? "")?.[1];
    if (!id) return;
    ports[0]?.postMessage("heard");
    if (location.pathname.startsWith("/inbox")) openConversation(decodeURIComponent(id));
    else location.assign(`/inbox/${id}`);
  };
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function sameBytes(a: ArrayBuffer | null, b: Uint8Array): boolean {
  const one = new Uint8Array(a ?? new ArrayBuffer(0));
  return one.length === b.length && one.every((byte, at) => byte === b[at]);
}
