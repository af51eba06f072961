import { type Asked, drive } from "./drive.ts";
import { fill } from "./fill.ts";
import { openShop } from "./shop.ts";
import { setStage } from "./stage.ts";

const perSecond = 200;

/** Posts that are all new, at a steady pace, while what they say is taken in behind them. */
export async function webhooks({ quick }: { quick: boolean }): Promise<void> {
  const stage = await setStage();
  try {
    const shop = await openShop(stage);
    await fill(shop, 10_000);
    const requests: Asked[] = [
      {
        method: "POST",
        path: "/webhook/message",
        setupRequest: (request) => {
          const { body, signature } = shop.post(crypto.randomUUID());
          const headers = { "content-type": "application/json", "x-hub-signature-256": signature };
          return { ...request, headers, body };
        },
      },
    ];
    await drive(requests, shop.origin, { seconds: 3, perSecond });
    const driven = await drive(requests, shop.origin, { seconds: quick ? 5 : 30, perSecond });
    console.log(
      `  ${Math.round(driven.perSecond)} a second acknowledged: p50 ${driven.p50Ms} ms,` +
        ` p99 ${driven.p99Ms} ms (goal 50 at ${perSecond}/s)  failed ${driven.failed}`,
    );
  } finally {
    await stage.end();
  }
}
