import { NoAnswer, request } from "#lib/outbound/request.ts";
import type { Claim } from "./claim.ts";
import { timeoutMs } from "./schedule.ts";
import type { WebhookAttempt } from "./schema.ts";
import { sign } from "./secret.ts";

const readBytes = 64 * 1024;
const keptBytes = 4 * 1024;

export type Outcome = {
  attempt: WebhookAttempt;
  delivered: boolean;
  /** The receiver says that this address is no more. */
  gone: boolean;
  answer: string | null;
  retryAfterSeconds: number;
};

/** One attempt. Never throws: whatever happens is an outcome. */
export async function post(claim: Claim): Promise<Outcome> {
  const { id, url, body, secrets, at } = claim;
  const timestamp = Math.floor(at.getTime() / 1_000);
  const startedMs = performance.now();
  const attempted = (status: number | null, error: WebhookAttempt["error"]): WebhookAttempt => ({
    at: at.toISOString(),
    status,
    durationMs: Math.round(performance.now() - startedMs),
    error,
  });
  const headers = {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": sign(secrets, { id, timestamp, body }),
  };
  try {
    const answer = await request({
      method: "POST",
      url,
      headers,
      body,
      timeoutMs,
      limitBytes: readBytes,
    });
    const delivered = answer.status >= 200 && answer.status < 300;
    const refusal = { code: "STATUS", message: `The endpoint answered ${answer.status}.` };
    return {
      attempt: attempted(answer.status, delivered ? null : refusal),
      delivered,
      gone: answer.status === 410,
      answer: textOf(answer.body),
      retryAfterSeconds: secondsOf(answer.headers["retry-after"]),
    };
  } catch (error) {
    const code = error instanceof NoAnswer ? error.code : "ERROR";
    const message = (error instanceof Error ? error.message : String(error)).slice(0, 300);
    const attempt = attempted(null, { code, message });
    return { attempt, delivered: false, gone: false, answer: null, retryAfterSeconds: 0 };
  }
}

/** The beginning, as text that PostgreSQL can store. */
const textOf = (body: Buffer): string =>
  new TextDecoder().decode(body.subarray(0, keptBytes)).replaceAll("\0", "\ufffd");

/** A number of seconds; its other form, a date, is rare here and counts for nothing. */
const secondsOf = (value: string | undefined): number =>
  value && /^\d{1,9}$/.test(value.trim()) ? Number(value) : 0;
