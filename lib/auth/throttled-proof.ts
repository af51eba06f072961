import { counterOf } from "./counters.ts";
import { consume, tooMany } from "./limits.ts";

/** Six digits are guessed in a day if one may; so nobody may, from however many addresses. */
const limits = [
  { points: 5, seconds: 15 * 60 },
  { points: 20, seconds: 24 * 3_600 },
];

/**
 * Counts an attempt to prove who one is; throws RATE_LIMITED when too many failed. Spent attempts
 * refuse the right proof too: only who has the password, or sits at an open session, gets here.
 */
export async function countAttempt(key: string): Promise<void> {
  for (const { points, seconds } of limits) {
    const used = await consume(`${key}:${seconds}`, points, seconds);
    if (used.exceeded) throw tooMany(used.resetMs);
  }
}

/** It was them: what failed before is forgotten. */
export async function forgetAttempts(key: string): Promise<void> {
  for (const { points, seconds } of limits) {
    await counterOf(points, seconds).delete(`${key}:${seconds}`);
  }
}
