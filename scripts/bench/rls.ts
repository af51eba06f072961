import { appRequests, drive } from "./drive.ts";
import { fill } from "./fill.ts";
import { median } from "./median.ts";
import { inDatabase, openShop } from "./shop.ts";
import { setStage } from "./stage.ts";

const tables = ["conversations", "messages", "contacts", "channels", "users", "media", "reactions"];

/** What row-level security costs: the same reads with it and, for a moment, without. */
export async function rls({ quick }: { quick: boolean }): Promise<void> {
  const stage = await setStage();
  const guard = (on: boolean) =>
    inDatabase(
      stage.databaseUrl,
      async (client) => {
        for (const table of tables) {
          await client.query(
            `ALTER TABLE ${table} ${on ? "ENABLE" : "DISABLE"} ROW LEVEL SECURITY`,
          );
        }
      },
      true,
    );
  try {
    const shop = await openShop(stage);
    await fill(shop, 10_000);
    for (const operation of ["list", "history"] as const) {
      const requests = appRequests(shop, operation);
      const measured: Record<"with" | "without", number[]> = { with: [], without: [] };
      for (let round = 0; round < (quick ? 2 : 6); round += 1) {
        for (const how of ["with", "without"] as const) {
          await guard(how === "with");
          await drive(requests, shop.origin, { seconds: 1 });
          const { perSecond } = await drive(requests, shop.origin, { seconds: quick ? 2 : 4 });
          measured[how].push(perSecond);
        }
      }
      const [on, off] = [median(measured.with), median(measured.without)];
      const cost = (100 * (1 - on / off)).toFixed(0);
      console.log(
        `  ${operation}: ${cost} % of the throughput (goal ≤ 15)` +
          `  with ${Math.round(on)}/s, without ${Math.round(off)}/s`,
      );
    }
  } finally {
    await stage.end();
  }
}
