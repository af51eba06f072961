import type { Context } from "#lib/context.ts";
import type { CannedReply as Row } from "#lib/db/generated/client.ts";
import { AppError } from "#lib/errors.ts";
import { present } from "#lib/media/present.ts";
import type { CannedReply } from "./schema.ts";

/** With the files that go with them, as long as they are there. */
export async function presentCannedReplies(ctx: Context, rows: Row[]): Promise<CannedReply[]> {
  const ids = rows.flatMap(({ mediaId }) => mediaId ?? []);
  const files = ids.length
    ? await ctx.db.media.findMany({
        where: { tenantId: ctx.tenantId, id: { in: ids }, state: "READY" },
      })
    : [];
  return rows.map((row) => {
    const file = files.find(({ id }) => id === row.mediaId);
    return {
      id: row.id,
      shortcut: row.shortcut,
      text: row.text,
      mediaId: row.mediaId,
      media: file ? present(file) : null,
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
    };
  });
}

export async function presentCannedReply(ctx: Context, row: Row): Promise<CannedReply> {
  const [shown] = await presentCannedReplies(ctx, [row]);
  return shown as CannedReply;
}

/** The database's refusal of a shortcut that is there, as a sentence; anything else as it is. */
export function orTaken(error: { code?: string }): never {
  if (error.code !== "P2002") throw error;
  throw new AppError("CONFLICT", {
    id: "Balasan cepat dengan pintasan ini sudah ada.",
    en: "There is already a canned reply with this shortcut.",
  });
}
