import type { Context } from "#lib/context.ts";
import type { Media } from "#lib/db/generated/client.ts";
import { isPreparable } from "./is-preparable.ts";
import type { KeptFile } from "./keep.ts";

/** Writes down a file that is in the store. Whoever adds many lets the sweep find them (add.ts asks at once). */
export const insertMedia = (ctx: Context, kept: KeptFile): Promise<Media> =>
  ctx.db.media.create({
    data: {
      tenantId: ctx.tenantId,
      state: "READY",
      ...kept,
      preparedAt: isPreparable(kept) ? null : ctx.now,
      createdAt: ctx.now,
    },
  });
