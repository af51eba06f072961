import { z } from "zod";
import type { Hours } from "./think.ts";

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What a tenant may say about its bot (`tenants.bot`). Everything has a default. */
export const BotSettings = z.object({
  greeting: z.string().max(1_000).nullable().default(null),
  handoffWords: z.array(z.string().min(1).max(60)).max(100).default([]),
  hours: z
    .object({
      week: z.array(z.object({ open: clock, close: clock }).nullable()).length(7),
      closedText: z.string().max(1_000).nullable().default(null),
    })
    .nullable()
    .default(null),
});

export function readBotSettings(stored: unknown): {
  greeting: string | null;
  handoffWords: string[];
  hours: Hours | null;
} {
  return BotSettings.parse(stored ?? {});
}
