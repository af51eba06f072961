import { setTimeout as pause } from "node:timers/promises";
import { rootDb } from "#lib/db/root.ts";
import { newId } from "#lib/ids.ts";
import { escaped } from "../fake-graph/deliver.ts";
import { sign, textMessage } from "../fake-graph/webhook.ts";
import type { CloudShop } from "../given-chat.ts";
import { shuffled } from "../shuffle.ts";
import { until } from "../until.ts";

export type Customer = {
  phone: string;
  /** What was acknowledged with 200, in its order. */
  said: string[];
  /** What was answered with 201, in its order. */
  sent: string[];
};

export type Load = { customers: Customer[]; done: () => number; total: number };
type Target = { appUrl: string; shop: CloudShop; key: string };

const customerCount = 60;
const inboundCount = 500;
const outboundCount = 200;
/** Customers who write, or are written to, at the same time. */
const atOnce = 24;
/** More than this need not wait inside: a longer queue would only test the machine's speed. */
const mostWaiting = 80;
const patienceMs = 180_000;

/**
 * What Meta and an integrator do: each customer's and each conversation's messages one after the
 * other, many conversations at once, and whatever is not answered is asked again.
 */
export function makeLoad(target: Target, random: () => number): Load & { run(): Promise<void> } {
  const customers = Array.from({ length: customerCount }, (_, n) => ({
    phone: `62813${String(n).padStart(7, "0")}`,
    said: [] as string[],
    sent: [] as string[],
  }));
  const share = (count: number, n: number) =>
    Math.floor(count / customerCount) + (n < count % customerCount ? 1 : 0);
  let done = 0;
  const room = makeRoom(target.shop);
  const live = async (customer: Customer, n: number) => {
    const ins = Array.from({ length: share(inboundCount, n) - 1 }, () => sayIn);
    const outs = Array.from({ length: share(outboundCount, n) }, () => sendOut);
    for (const act of [sayIn, ...shuffled([...ins, ...outs], random)]) {
      await room();
      await act(target, customer, random);
      done += 1;
    }
  };
  return {
    customers,
    done: () => done,
    total: inboundCount + outboundCount,
    run: async () => {
      const waiting = customers.entries();
      const lane = async () => {
        for (const [n, customer] of waiting) await live(customer, n);
      };
      await Promise.all(Array.from({ length: atOnce }, lane));
    },
  };
}

/** Waits while more is inside than can be worked off in a few seconds; asks once for all. */
function makeRoom({ tenantId }: CloudShop): () => Promise<void> {
  let asking: Promise<number> | null = null;
  const waiting = () => {
    asking ??= rootDb()
      .webhookIn.count({ where: { tenantId, processedAt: null } })
      .finally(() => {
        asking = null;
      });
    return asking;
  };
  return async () => {
    while ((await waiting()) > mostWaiting) await pause(50);
  };
}

async function sayIn({ appUrl, shop }: Target, customer: Customer, random: () => number) {
  const { phoneNumberId, wabaId, appSecret } = shop.channel;
  const text = `masuk ${customer.phone} ${customer.said.length}`;
  const body = escaped(
    JSON.stringify(textMessage({ phoneNumberId, wabaId, from: customer.phone, text, name: "😀" })),
  );
  const headers = { "x-hub-signature-256": sign(body, appSecret) };
  await insistOn(`${appUrl}/webhook/message`, { method: "POST", headers, body });
  customer.said.push(text);
  // Meta also says things twice.
  if (random() < 0.1) {
    await insistOn(`${appUrl}/webhook/message`, { method: "POST", headers, body });
  }
}

async function sendOut({ appUrl, shop, key }: Target, customer: Customer, random: () => number) {
  const { tenantId } = shop;
  const contact = { phone: customer.phone };
  const conversation = await until(
    "the conversation",
    () => rootDb().conversation.findFirst({ where: { tenantId, contact } }),
    patienceMs,
  );
  const text = `keluar ${customer.phone} ${customer.sent.length}`;
  const as = random() < 0.3 ? "HUMAN_AGENT" : "SYSTEM";
  await insistOn(`${appUrl}/api/v1/conversations/${conversation.id}/messages`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${key}`,
      "content-type": "application/json",
      "idempotency-key": newId(),
    },
    body: JSON.stringify({ text, as }),
  });
  customer.sent.push(text);
}

/** Until it is answered well: refused connections, resets, 503s and silence are no answers. */
async function insistOn(url: string, request: RequestInit): Promise<void> {
  for (;;) {
    try {
      const response = await fetch(url, { ...request, signal: AbortSignal.timeout(10_000) });
      const body = await response.text();
      if (response.ok) return;
      if (response.status < 500 && response.status !== 409) {
        throw new Refused(`${url} answered ${response.status}: ${body}`);
      }
    } catch (error) {
      if (error instanceof Refused) throw error;
    }
    await pause(100);
  }
}

class Refused extends Error {}
