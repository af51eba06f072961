import type { CannedReply as Row } from "#lib/db/generated/client.ts";
import { AppError } from "#lib/errors.ts";
import type { CannedReply } from "./schema.ts";

export const presentCannedReply = (row: Row): CannedReply => ({
  id: row.id,
  shortcut: row.shortcut,
  text: row.text,
  mediaId: row.mediaId,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

/** The database's refusal of a shortcut that is there, as a sentence; anything else as it is. */
export function orTaken(error: { code?: string }): never {
  if (error.code !== "P2002") throw error;
  throw new AppError("CONFLICT", {
    id: "Balasan cepat dengan pintasan ini sudah ada.",
    en: "There is already a canned reply with this shortcut.",
  });
}
