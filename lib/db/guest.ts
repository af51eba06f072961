import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { processWide } from "#lib/process-wide.ts";
import { nameOf } from "./ask.ts";
import { PrismaClient } from "./generated/client.ts";
import type { Db } from "./root.ts";

/** Longer than this no transaction keeps its locks from the others. */
export const patienceMs = 20_000;

const hosts = () => processWide("hosts", () => new AsyncLocalStorage<pg.ClientBase>());

/**
 * Prisma inside a transaction that is open already, for those who ask for a model: beginning one by
 * way of Prisma costs more than most of what is done in it. It begins and ends nothing here.
 */
export async function joinPrisma(
  client: pg.ClientBase,
): Promise<{ db: Db; leave(): Promise<void> }> {
  const joined = Promise.withResolvers<Db>();
  const over = Promise.withResolvers<void>();
  const visit = hosts().run(client, () =>
    guest().$transaction(
      async (db) => {
        joined.resolve(db);
        await over.promise;
      },
      { maxWait: 5_000, timeout: patienceMs },
    ),
  );
  visit.catch(joined.reject);
  const leave = async () => {
    over.resolve();
    await visit.catch(() => {});
  };
  return { db: await joined.promise, leave };
}

const guest = () =>
  processWide(
    "prisma as a guest",
    () =>
      new PrismaClient({
        adapter: new PrismaPg(new Hosts(), {
          disposeExternalPool: false,
          statementNameGenerator: ({ sql }) => nameOf(sql) ?? "",
        }),
      }),
  );

/** Has no connections of its own: whoever asks for one gets the host's. */
class Hosts extends pg.Pool {
  // biome-ignore lint/suspicious/noExplicitAny: pg's overloads; Prisma's adapter uses only this one
  override connect(): any {
    const client = hosts().getStore();
    if (!client) throw new Error("Prisma was asked to join a transaction where there is none");
    return Promise.resolve({
      on: () => {},
      removeListener: () => {},
      release: () => {},
      query: (asked: pg.QueryConfig) =>
        /^(BEGIN|COMMIT|ROLLBACK)$/.test(asked.text) ? nothing : client.query(asked),
    });
  }
}

const nothing = Promise.resolve({ fields: [], rows: [], rowCount: 0 });
