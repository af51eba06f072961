import { createHash } from "node:crypto";
import webPush from "web-push";
import { env } from "#lib/env.ts";
import { NoAnswer, request } from "#lib/outbound/request.ts";
import type { Push } from "./claim.ts";
import type { KeyPair } from "./keys.ts";

const timeoutMs = 10_000;
const limitBytes = 4 * 1024;
/** A phone that is off for longer than a working day need not ring for it any more. */
const keptSeconds = 8 * 3_600;

/** `dead`: the browser is gone for good. `later`: the push service does not answer, or is busy. */
export type Outcome = "sent" | "dead" | "later" | "refused";

/** One notification, encrypted for the browser alone, through the guarded door. Never throws. */
export async function post({ endpoint, keys, payload }: Push, pair: KeyPair): Promise<Outcome> {
  try {
    const { method, headers, body } = webPush.generateRequestDetails(
      { endpoint, keys },
      JSON.stringify(payload),
      {
        vapidDetails: { subject: subject(), ...pair },
        TTL: keptSeconds,
        urgency: "high",
        // A newer one about the same chat takes the place of one that still waits.
        topic: createHash("sha256").update(payload.tag).digest("base64url").slice(0, 32),
      },
    );
    const { status } = await request({
      method,
      url: endpoint,
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
      ),
      body: body ?? Buffer.alloc(0),
      timeoutMs,
      limitBytes,
    });
    return outcomeOf(status);
  } catch (error) {
    return error instanceof NoAnswer && error.code !== "BLOCKED" ? "later" : "refused";
  }
}

function outcomeOf(status: number): Outcome {
  if (status >= 200 && status < 300) return "sent";
  if (status === 404 || status === 410) return "dead";
  return status === 429 || status >= 500 ? "later" : "refused";
}

/** Whom a push service may write to when something is wrong with what we send. */
const subject = (): string => {
  const { APP_URL } = env();
  return APP_URL.startsWith("https:") ? APP_URL : "mailto:postmaster@localhost";
};
