import { appRequests, drive, type Operation } from "./drive.ts";
import { fill } from "./fill.ts";
import { openShop } from "./shop.ts";
import { setStage } from "./stage.ts";

const few = 10_000;
const reads: Operation[] = ["list", "history"];

/** The same two reads in a small shop and, once it has grown, in a large one. */
export async function scale(size: { quick: boolean; messages: number }): Promise<void> {
  const stage = await setStage();
  try {
    const shop = await openShop(stage);
    const seconds = size.quick ? 3 : 10;
    const small = new Map<Operation, number>();
    for (const messages of [few, size.quick ? few * 10 : size.messages]) {
      const began = performance.now();
      await fill(shop, messages);
      const filledS = Math.round((performance.now() - began) / 1_000);
      for (const operation of reads) {
        await drive(appRequests(shop, operation), shop.origin, { seconds: 2 });
        const { p50Ms } = await drive(appRequests(shop, operation), shop.origin, { seconds });
        const before = small.get(operation);
        if (before === undefined) small.set(operation, p50Ms);
        const times = before ? `  ${(p50Ms / before).toFixed(2)} × (goal 1.2)` : "";
        console.log(`  ${operation} at ${messages} messages: p50 ${p50Ms} ms${times}`);
      }
      console.log(`  (filled in ${filledS} s)`);
    }
  } finally {
    await stage.end();
  }
}
