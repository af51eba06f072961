import type { Context } from "#lib/context.ts";
import { Prisma, type ProductImport as Stored } from "#lib/db/generated/client.ts";
import { emit } from "#lib/events/emit.ts";
import type { Row } from "./csv/check.ts";
import { matchRows } from "./match-rows.ts";
import { listedErrors, presentImport } from "./present-import.ts";
import type { ProductImport, RowError } from "./schema.ts";
import { writeRows } from "./write-rows.ts";

/** Few enough that each step ends quickly and others can work between two; all where it is all or none. */
const rowsPerStep = 500;

type Waiting = Omit<Stored, "rows"> & { rows: Row[] };

/** Writes the next rows of an import, and tells how far it is. Beside itself it waits its turn. */
export async function advanceImport(ctx: Context, id: string): Promise<ProductImport> {
  await oneAtATime(ctx);
  const before = await readNext(ctx, id);
  if (before.status !== "RUNNING") return tell(ctx, before);
  const { rows, taken, total } = before;
  const matched = await matchRows(ctx, rows);
  const failed = before.failed + matched.errors.length;
  await writeRows(ctx, matched);
  const created = before.created + matched.creates.length;
  const updated = before.updated + matched.updates.length;
  const over = rows.length === 0 || created + updated + failed >= total;
  const after = await ctx.db.productImport.update({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
    data: {
      created,
      updated,
      failed,
      taken: taken + rows.length,
      errors: [...(before.errors as RowError[]), ...matched.errors].slice(0, listedErrors),
      movedAt: ctx.now,
      ...(over && { status: "DONE", finishedAt: ctx.now, rows: Prisma.DbNull }),
    },
    omit: { rows: true },
  });
  return tell(ctx, after);
}

/** Two imports of one shop at once would wait for each other's products, in circles at worst. */
const oneAtATime = (ctx: Context) => ctx.db.$executeRaw`
  SELECT pg_advisory_xact_lock(hashtextextended(${`product-import ${ctx.tenantId}`}, 0))`;

async function readNext(ctx: Context, id: string): Promise<Waiting> {
  const where = { tenantId_id: { tenantId: ctx.tenantId, id } };
  const stored = await ctx.db.productImport.findUniqueOrThrow({ where, omit: { rows: true } });
  const [next] = await ctx.db.$queryRaw<{ rows: Row[] | null }[]>`
    SELECT jsonb_agg(r.row ORDER BY r.no) AS rows FROM product_imports i,
      jsonb_array_elements(i.rows) WITH ORDINALITY AS r(row, no)
    WHERE i.tenant_id = ${ctx.tenantId}::uuid AND i.id = ${id}::uuid AND r.no > ${stored.taken}
      AND r.no <= ${stored.taken + (stored.atomic ? stored.total : rowsPerStep)}`;
  return { ...stored, rows: next?.rows ?? [] };
}

/** Screens get the counts; the errors, which may be many, they ask for. */
async function tell(ctx: Context, row: Omit<Stored, "rows">): Promise<ProductImport> {
  const { errors, ...progress } = presentImport(row);
  await emit(ctx, "product.import", progress);
  return { ...progress, errors };
}
