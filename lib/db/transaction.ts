import type { Socket } from "node:net";
import type pg from "pg";
import { ask } from "./ask.ts";
import { Prisma } from "./generated/client.ts";
import { joinPrisma, patienceMs } from "./guest.ts";
import { pool } from "./pool.ts";
import type { Db } from "./root.ts";

/**
 * One transaction on one connection. `begin` is said first, in one message, and `work` gets what
 * its last statement answered. SQL goes straight to the connection; Prisma's models join when the
 * first of them is asked for.
 */
export async function transaction<T>(
  begin: string,
  work: (db: Db, begun: pg.QueryResultRow) => Promise<T>,
): Promise<T> {
  const client = await pool().connect();
  const impatience = setTimeout(() => hangUp(client), patienceMs);
  const joined = lazily(() => joinPrisma(client));
  let trouble: Error | undefined;
  try {
    const begun = [await client.query(begin)].flat().at(-1)?.rows[0] ?? {};
    const result = await work(
      dbOn(client, async () => (await joined.get()).db),
      begun,
    );
    await leave(joined);
    const { command } = await client.query("COMMIT");
    // What PostgreSQL answers where a statement failed and somebody caught its error.
    if (command === "ROLLBACK") throw new Error("A statement failed, and nothing was kept");
    return result;
  } catch (error) {
    await leave(joined);
    // A connection that cannot even do this is thrown away, and what it did is undone with it.
    await client.query("ROLLBACK").catch((again: Error) => {
      trouble = again;
    });
    throw error;
  } finally {
    clearTimeout(impatience);
    client.release(trouble);
  }
}

type Lazy<T> = { get(): Promise<T>; made(): Promise<T> | undefined };

function lazily<T>(make: () => Promise<T>): Lazy<T> {
  let made: Promise<T> | undefined;
  return {
    get: () => {
      made ??= make();
      return made;
    },
    made: () => made,
  };
}

async function leave(joined: Lazy<{ leave(): Promise<void> }>): Promise<void> {
  const guest = await joined.made()?.catch(() => undefined);
  await guest?.leave();
}

function hangUp(client: pg.PoolClient): void {
  const { connection } = client as unknown as { connection: { stream: Socket } };
  connection.stream.destroy();
}

type Said = TemplateStringsArray | Prisma.Sql;
const sqlOf = (said: Said, values: unknown[]): Prisma.Sql =>
  said instanceof Prisma.Sql ? said : Prisma.sql(said, ...values);

/** What Prisma's transaction client is to its callers. */
function dbOn(client: pg.PoolClient, prisma: () => Promise<Db>): Db {
  const run = ({ text, values }: Prisma.Sql) => ask(client, text, values);
  const own: Record<string, unknown> = {
    $queryRaw: async (said: Said, ...values: unknown[]) => (await run(sqlOf(said, values))).rows,
    $executeRaw: async (said: Said, ...values: unknown[]) =>
      (await run(sqlOf(said, values))).rowCount ?? 0,
    $queryRawUnsafe: async (text: string, ...values: unknown[]) =>
      (await ask(client, text, values)).rows,
  };
  return new Proxy(own, {
    get: (_, name) => (typeof name === "string" ? (own[name] ?? modelOf(prisma, name)) : undefined),
  }) as unknown as Db;
}

type Model = Record<string, (given: unknown) => Promise<unknown>>;

const modelOf = (prisma: () => Promise<Db>, name: string) =>
  new Proxy({} as Model, {
    get: (_, verb) => async (given: unknown) => {
      const model = (await prisma())[name as keyof Db] as unknown as Model;
      return model[verb as string]?.(given);
    },
  });
