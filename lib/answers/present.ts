import type { Answer as Row } from "#lib/db/generated/client.ts";
import type { Answer } from "./schema.ts";

export const presentAnswer = (row: Omit<Row, "tenantId">): Answer => ({
  id: row.id,
  question: row.question,
  variants: row.variants,
  keywords: row.keywords,
  answer: row.answer,
  active: row.active,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});
