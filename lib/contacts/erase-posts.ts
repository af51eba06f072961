import { inTenant } from "#lib/db/tenant.ts";
import { anyTrace, type Remains } from "./remains.ts";

const system = { kind: "system" } as const;
const batchSize = 200;

/**
 * Deletes the raw posts that name the person, whole: what else is in them has been taken in. One
 * that waits to be taken in holds other people's messages too, so it is waited for.
 */
export async function erasePosts(tenantId: string, { addresses }: Remains): Promise<void> {
  if (addresses.length === 0) return;
  const trace = anyTrace(addresses);
  let after = "00000000-0000-0000-0000-000000000000";
  let waiting = 0;
  for (;;) {
    const posts = await inTenant(tenantId, system, (ctx) =>
      ctx.db.webhookIn.findMany({
        where: { tenantId, id: { gt: after } },
        orderBy: { id: "asc" },
        take: batchSize,
        select: { id: true, body: true, processedAt: true },
      }),
    );
    const theirs = posts.filter(({ body }) => trace.test(plain(body)));
    const done = theirs.filter(({ processedAt }) => processedAt !== null);
    waiting += theirs.length - done.length;
    if (done.length > 0) {
      await inTenant(tenantId, system, (ctx) =>
        ctx.db.webhookIn.deleteMany({ where: { tenantId, id: { in: done.map(({ id }) => id) } } }),
      );
    }
    const last = posts.at(-1);
    if (!last || posts.length < batchSize) break;
    after = last.id;
  }
  if (waiting > 0) throw new Error(`${waiting} posts of an erased contact are not taken in yet`);
}

/** As it reads: providers write `\u002b62…` and `\/` where they like. */
function plain(body: Uint8Array): string {
  const text = Buffer.from(body).toString("utf8");
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
}
