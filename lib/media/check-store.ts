import { inTenant } from "#lib/db/tenant.ts";
import { isId } from "#lib/ids.ts";
import { log } from "#lib/log.ts";
import { listFiles, removeFile } from "./store.ts";

const system = { kind: "system" } as const;
/**
 * So long a file may have no row: an upload is a moment old, but a database that was put back from
 * yesterday's copy does not know today's files, and somebody may yet notice.
 */
const graceMs = 7 * 86_400_000;
const page = 500;

export type StoreCheck = { removed: number; missing: number; found: number };
/** What lies in the store under one id: the file itself, and what was made of it. */
type Lying = { id: string; keys: string[]; whole: boolean; modifiedAt: Date };
type Row = { id: string; missingAt: Date | null };

/**
 * Compares what a tenant has in the store with what the rows say, both in the order of their ids. A
 * file without a row is thrown away after a week. A row without its file says so from now on, and
 * no longer once the file is back: a bucket that was mistyped in the settings must cost nothing.
 */
export async function checkStore(tenantId: string): Promise<StoreCheck> {
  const now = new Date();
  const check = { removed: 0, missing: 0, found: 0 };
  const marks = marking(tenantId, now, check);
  const rows = rowsOf(tenantId, now);
  let row = await next(rows);
  for await (const lying of lyingIn(tenantId)) {
    for (; row && row.id < lying.id; row = await next(rows)) await marks.lost(row);
    if (row?.id === lying.id) {
      await (lying.whole ? marks.here(row) : marks.lost(row));
      row = await next(rows);
    } else if (lying.modifiedAt.getTime() < now.getTime() - graceMs) {
      for (const key of lying.keys) await removeFile(key);
      check.removed++;
    }
  }
  for (; row; row = await next(rows)) await marks.lost(row);
  await marks.write();
  if (check.removed + check.missing > 0) log.warn({ tenant: tenantId, ...check }, "store checked");
  return check;
}

const next = async <T>(items: AsyncGenerator<T>): Promise<T | undefined> =>
  (await items.next()).value as T | undefined;

async function* lyingIn(tenantId: string): AsyncGenerator<Lying> {
  let lying: Lying | undefined;
  for await (const { key, modifiedAt } of listFiles(`${tenantId}/`)) {
    const name = key.slice(tenantId.length + 1);
    const id = name.split(".")[0] ?? "";
    // Nothing of ours is called so.
    if (!isId(id)) continue;
    if (lying?.id !== id) {
      if (lying) yield lying;
      lying = { id, keys: [], whole: false, modifiedAt };
    }
    lying.keys.push(key);
    lying.whole ||= name === id;
    if (modifiedAt > lying.modifiedAt) lying.modifiedAt = modifiedAt;
  }
  if (lying) yield lying;
}

/** Every row that promises a file. Those that are newer than the list need not be in it. */
async function* rowsOf(tenantId: string, until: Date): AsyncGenerator<Row> {
  for (let after: string | undefined; ; ) {
    const rows: Row[] = await inTenant(tenantId, system, (ctx) =>
      ctx.db.media.findMany({
        where: {
          tenantId,
          storageKey: { not: null },
          createdAt: { lt: until },
          ...(after && { id: { gt: after } }),
        },
        select: { id: true, missingAt: true },
        orderBy: { id: "asc" },
        take: page,
      }),
    );
    yield* rows;
    if (rows.length < page) return;
    after = rows.at(-1)?.id;
  }
}

/** What was found out, written down a page at a time. */
function marking(tenantId: string, now: Date, check: StoreCheck) {
  const changed = { lost: [] as string[], back: [] as string[] };
  const write = async () => {
    const { lost, back } = changed;
    if (lost.length + back.length === 0) return;
    const these = (ids: string[]) => ({ tenantId, id: { in: ids }, state: "READY" });
    await inTenant(tenantId, system, async ({ db }) => {
      await db.media.updateMany({ where: these(lost), data: { missingAt: now } });
      await db.media.updateMany({ where: these(back), data: { missingAt: null } });
    });
    changed.lost = [];
    changed.back = [];
  };
  const writeFull = async () => {
    if (changed.lost.length + changed.back.length >= page) await write();
  };
  return {
    write,
    async lost(row: Row) {
      check.missing++;
      if (!row.missingAt) changed.lost.push(row.id);
      await writeFull();
    },
    async here(row: Row) {
      if (!row.missingAt) return;
      check.found++;
      changed.back.push(row.id);
      await writeFull();
    },
  };
}
