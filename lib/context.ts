import type { Prisma } from "#lib/db/generated/client.ts";

export type Role = "OWNER" | "ADMIN" | "AGENT";

/** Who does it. `channel` is the customer's side: what a provider brought in. */
export type Actor =
  | { kind: "user"; id: string; name: string; role: Role }
  | { kind: "key"; id: string; name: string; mode: "live" | "test"; scopes: string[] }
  | { kind: "bot" }
  | { kind: "channel" }
  | { kind: "system" };

/**
 * The first argument of every domain function: one tenant, one actor, one open transaction.
 * Whoever faces the outside (an endpoint, a job) opens it, so rows, jobs and events of one
 * request commit together and no function needs to know whether it is inside another.
 */
export type Context = {
  tenantId: string;
  actor: Actor;
  /** Reads and writes this tenant only; row-level security sees to it. */
  db: Prisma.TransactionClient;
  /** One instant for the whole request, by the database's clock. */
  now: Date;
  /** Queues and streams to wake once this has committed. */
  wake: Set<string>;
  /** The Idempotency-Key when it is a UUIDv7: the id of the message that it creates. */
  clientId?: string;
};

/** The one whose unread count is meant: a member's own, or the tenant itself for all its keys. */
export const readerOf = (ctx: Context): string =>
  ctx.actor.kind === "user" ? ctx.actor.id : ctx.tenantId;
