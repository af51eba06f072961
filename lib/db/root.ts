import { PrismaPg } from "@prisma/adapter-pg";
import { processWide } from "#lib/process-wide.ts";
import { type Prisma, PrismaClient } from "./generated/client.ts";
import { pool, side } from "./pool.ts";

/** All tenants. For finding whose something is, never for working with it. */
export function rootDb(): PrismaClient {
  return processWide(
    `prisma of ${side()}`,
    () =>
      new PrismaClient({
        adapter: new PrismaPg(pool(), { disposeExternalPool: false }),
        transactionOptions: { maxWait: 5_000, timeout: 20_000 },
      }),
  );
}

export type Db = Prisma.TransactionClient;
