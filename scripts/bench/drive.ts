import autocannon from "autocannon";
import type { Shop } from "./shop.ts";

export const operations = ["list", "history", "send", "webhook", "ping"] as const;
export type Operation = (typeof operations)[number];
export type Driven = {
  answered: number;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  failed: number;
};

export const connections = 16;

export type Drive = { seconds: number; perSecond?: number };

/** The same requests to either server; a server that refuses one is not compared. */
export async function drive(
  requests: autocannon.Request[],
  origin: string,
  { seconds, perSecond }: Drive,
): Promise<Driven> {
  const result = await autocannon({
    url: origin,
    connections,
    duration: seconds,
    requests,
    ...(perSecond && { overallRate: perSecond }),
  });
  const { average, total } = result.requests;
  const failed = result.non2xx + result.errors + result.timeouts;
  const { p50, p99 } = result.latency;
  return { answered: total, perSecond: average, p50Ms: p50, p99Ms: p99, failed };
}

export type Asked = autocannon.Request;

const json = { "content-type": "application/json" };

type Ask = (shop: Shop, chat: string, n: number) => autocannon.Request;

const sent = (n: number) => JSON.stringify({ text: `Pesanan Anda nomor ${n} sudah kami kirim.` });
const by = ({ keys }: Shop, n: number) => ({ authorization: `Bearer ${keys[n % keys.length]}` });
const get =
  (path: (chat: string) => string): Ask =>
  (shop, chat, n) => ({ method: "GET", path: path(chat), headers: by(shop, n) });

const ofApp: Record<Operation, Ask> = {
  ping: get(() => "/api/v1/ping"),
  list: get(() => "/api/v1/conversations?limit=50"),
  history: get((chat) => `/api/v1/conversations/${chat}`),
  send: (shop, chat, n) => ({
    method: "POST",
    path: `/api/v1/conversations/${chat}/messages`,
    headers: { ...by(shop, n), ...json },
    body: sent(n),
    setupRequest: (request) => ({
      ...request,
      headers: { ...request.headers, "idempotency-key": crypto.randomUUID() },
    }),
  }),
  // The same posts over and over, as Meta repeats them: what is measured is storing them.
  webhook: (shop, _, n) => {
    const { body, signature } = shop.post(`bench.${n}`);
    const headers = { ...json, "x-hub-signature-256": signature };
    return { method: "POST", path: "/webhook/message", headers, body };
  },
};

/** What is asked of the app: with all that a caller brings, by other keys in turn. */
export const appRequests = (shop: Shop, operation: Operation): autocannon.Request[] =>
  shop.chats.map((chat, n) => ofApp[operation](shop, chat, n));

export function bareRequests(shop: Shop, operation: Operation): autocannon.Request[] {
  return shop.chats.map((chat, n) => {
    const path = `/${operation}/${chat}`;
    if (operation === "send") {
      const body = sent(n);
      return { method: "POST", path, headers: json, body };
    }
    if (operation === "webhook") {
      return { method: "POST", path, headers: json, body: shop.post(`bench.${n}`).body };
    }
    return { method: "GET", path };
  });
}
