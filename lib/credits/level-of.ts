import type { Level } from "./schema.ts";

/** `monthly`: what this month began with, allowance and rollover. */
export function levelOf({ available, monthly }: { available: number; monthly: number }): Level {
  if (available <= 0) return "empty";
  if (available <= monthly * 0.05) return "critical";
  return available <= monthly * 0.2 ? "low" : "ok";
}
