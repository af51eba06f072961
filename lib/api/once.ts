import { createHash } from "node:crypto";
import type { Caller } from "#lib/auth/caller.ts";
import type { Context } from "#lib/context.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { seal, unseal } from "#lib/secrets.ts";
import { statusOfError } from "./envelope.ts";
import { contentOf } from "./form.ts";

export type Answer = { status: number; body: string };
type Kept = { fingerprint: Uint8Array; status: number; answer: string; createdAt: Date };
const keptHours = 24;
const keptFailures = new Set([
  "INSUFFICIENT_CREDITS",
  "NOT_FOUND",
  "CONFLICT",
  "WINDOW_CLOSED",
  "CHANNEL_UNSUPPORTED",
]);

/** The request's Idempotency-Key, or null. */
export function idempotencyKey(request: Request): string | null {
  const key = request.headers.get("idempotency-key");
  if (key === null || (request.method !== "POST" && request.method !== "PATCH")) return null;
  if (!/^[\x20-\x7e]{1,255}$/.test(key)) {
    throw invalid("Idempotency-Key", {
      id: "Idempotency-Key harus 1–255 karakter ASCII yang dapat dicetak.",
      en: "Idempotency-Key must be 1–255 printable ASCII characters.",
    });
  }
  return key;
}

/** Method, path and body; of an upload its fields and bytes. */
export async function fingerprintOf(
  request: Request,
  content: Uint8Array | FormData,
): Promise<Uint8Array<ArrayBuffer>> {
  const { pathname, search } = new URL(request.url);
  const hash = createHash("sha256").update(`${request.method} ${pathname}${search}\n`);
  if (content instanceof FormData) for await (const part of contentOf(content)) hash.update(part);
  else hash.update(content);
  return new Uint8Array(hash.digest());
}

/**
 * Runs `work` once per tenant, credential and key. The stored answer commits with the effect, so
 * a crash between the two leaves neither; a lock that ends with the transaction stands for "still
 * running", so a crash leaves no key stuck either.
 */
export async function once<T>(
  ctx: Context,
  caller: Caller,
  key: string,
  fingerprint: Uint8Array<ArrayBuffer>,
  work: () => Promise<Answer | T>,
  failure: (error: AppError) => Answer,
): Promise<(Answer & { replayed: boolean }) | T> {
  const name = `${ctx.tenantId} ${caller.credentialId} ${key}`;
  const [lock] = await ctx.db.$queryRaw<{ held: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) AS held`;
  if (!lock?.held) throw new AppError("IDEMPOTENCY_IN_PROGRESS");
  const { credentialId } = caller;
  const [before] = await ctx.db.$queryRaw<Kept[]>`
    SELECT fingerprint, status, answer, created_at AS "createdAt" FROM idempotency_keys
    WHERE tenant_id = ${ctx.tenantId}::uuid AND credential_id = ${credentialId}::uuid
      AND key = ${key}`;
  const ageMs = before ? Date.now() - before.createdAt.getTime() : 0;
  if (before && ageMs < keptHours * 3_600_000) {
    if (!Buffer.from(before.fingerprint).equals(fingerprint))
      throw new AppError("IDEMPOTENCY_KEY_REUSED");
    return { status: before.status, body: await unseal<string>(before.answer), replayed: true };
  }
  const answer = await attempt(ctx, work, failure);
  // Not an answer yet: it is made outside, and kept when it is.
  if (!isAnswer(answer)) return answer;
  await ctx.db.$executeRaw`
    INSERT INTO idempotency_keys
      (tenant_id, credential_id, key, fingerprint, status, answer, created_at)
    VALUES (${ctx.tenantId}::uuid, ${credentialId}::uuid, ${key}, ${fingerprint},
      ${answer.status}, ${await seal(answer.body)}, ${ctx.now})
    ON CONFLICT (tenant_id, credential_id, key) DO UPDATE SET fingerprint = excluded.fingerprint,
      status = excluded.status, answer = excluded.answer, created_at = excluded.created_at`;
  return { ...answer, replayed: false };
}

const isAnswer = (made: unknown): made is Answer =>
  typeof made === "object" &&
  made !== null &&
  "body" in made &&
  "status" in made &&
  !(made instanceof Response);

/** A refusal that the contract keeps is stored too; what was written before it is undone first. */
async function attempt<T>(
  ctx: Context,
  work: () => Promise<Answer | T>,
  failure: (error: AppError) => Answer,
): Promise<Answer | T> {
  await ctx.db.$executeRaw`SAVEPOINT effect`;
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError) || !keptFailures.has(error.code)) throw error;
    await ctx.db.$executeRaw`ROLLBACK TO SAVEPOINT effect`;
    ctx.wake.clear();
    return failure(error);
  }
}

export const failureAnswer = (error: AppError, body: unknown): Answer => ({
  status: statusOfError(error),
  body: JSON.stringify(body),
});
