import type { StopReason } from "./device-calls.ts";

export type AfterClose =
  | { next: "again"; afterMs: number }
  | { next: "stop"; reason: StopReason; forget: boolean };

const firstPauseMs = 1_000;
const longestPauseMs = 300_000;

/** WhatsApp's codes after which trying again would be useless, or would make it worse. */
const stops: Record<number, { reason: StopReason; forget: boolean }> = {
  401: { reason: "logged-out", forget: true },
  402: { reason: "banned", forget: false },
  403: { reason: "banned", forget: false },
  406: { reason: "logged-out", forget: true },
  411: { reason: "mismatch", forget: true },
  419: { reason: "logged-out", forget: true },
  440: { reason: "replaced", forget: false },
  463: { reason: "restricted", forget: false },
};

/**
 * What to do when the connection has ended. 515 is WhatsApp's way of asking to come again, as after
 * linking. `attempt` counts from 1 since it was last connected.
 */
export function afterClose(
  code: number | null,
  { attempt, linked }: { attempt: number; linked: boolean },
): AfterClose {
  if (code === 515) return { next: "again", afterMs: 0 };
  const stop = stops[code ?? 0];
  if (stop) return { next: "stop", ...stop };
  // Nobody has scanned any of the codes that it offered.
  if (code === 408 && !linked) return { next: "stop", reason: "not-linked", forget: true };
  const pauseMs = Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(attempt - 1, 20));
  // Not in step with all the others that an outage has ended.
  return { next: "again", afterMs: pauseMs * (0.5 + Math.random() / 2) };
}
