const seconds = 1_000;
const minutes = 60 * seconds;
const hours = 60 * minutes;

/** The pauses before each further attempt: ten attempts in a little over three days. */
export const pausesMs = [
  5 * seconds,
  5 * minutes,
  30 * minutes,
  2 * hours,
  5 * hours,
  10 * hours,
  14 * hours,
  20 * hours,
  24 * hours,
] as const;

/** Each pause is longer by up to this part of it, so that what failed together doesn't come together. */
const jitter = 0.1;

/** What a receiver may ask for with `Retry-After`. */
const longestAskedMs = 24 * hours;

/** An endpoint at which nothing else than failures happened for so long is switched off. */
export const sustainedMs = 72 * hours;

/** How long an answer may take, from looking up the name to its last byte. */
export const timeoutMs = 15 * seconds;

/** When to try again after `attempt` attempts; null when that was the last. */
export function nextAttempt(attempt: number, now: Date, retryAfterSeconds = 0): Date | null {
  const pauseMs = pausesMs[attempt - 1];
  if (pauseMs === undefined) return null;
  const askedMs = Math.min(retryAfterSeconds * seconds, longestAskedMs);
  const waitMs = Math.max(pauseMs * (1 + jitter * Math.random()), askedMs);
  return new Date(now.getTime() + Math.ceil(waitMs));
}

const spoken = (ms: number): string =>
  ms >= hours ? `${ms / hours} h` : ms >= minutes ? `${ms / minutes} min` : `${ms / seconds} s`;

/** For the API's description, so that it cannot say otherwise than what happens. */
export const howWebhooksAreSent = [
  "Signed as in Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`).",
  `Delivered is what is answered 2xx within ${spoken(timeoutMs)}; a redirect is not followed and counts as a failure.`,
  `After a failure it is tried again after ${pausesMs.map(spoken).join(", ")}, each up to ${jitter * 100} % longer, or later where \`Retry-After\` asks for it (24 h at most). A retry has the same \`webhook-id\`, so whoever has seen it can drop it.`,
  "Nothing promises an order: `timestamp` and the objects' own times do.",
  `An endpoint that answers 410, or at which nothing got through for ${sustainedMs / hours} h, is switched off; what waited for it is sent when it is switched on again.`,
].join(" ");
