import { z } from "zod";
import { Engine, Hours, StoredModel } from "./schema.ts";

/** What a tenant may say about its bot (`tenants.bot`). Everything has a default. */
const BotSettings = z.object({
  greeting: z.string().max(1_000).nullable().default(null),
  farewell: z.string().max(1_000).nullable().default(null),
  handoffWords: z.array(z.string().min(1).max(60)).max(100).default([]),
  hours: Hours.nullable().default(null),
  engine: Engine.default("plain"),
  model: StoredModel.nullable().default(null),
});
export type BotSettings = z.infer<typeof BotSettings>;

export const readBotSettings = (stored: unknown): BotSettings => BotSettings.parse(stored ?? {});
