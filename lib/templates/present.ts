import type { Template as Row } from "#lib/db/generated/client.ts";
import type { Template } from "./schema.ts";
import { keysOf, optionalKeysOf, shapeOf } from "./slots.ts";

export function presentTemplate(row: Row): Template {
  const shape = shapeOf(row.components);
  return {
    id: row.id,
    channelId: row.channelId,
    name: row.name,
    language: row.language,
    category: row.category,
    status: row.status,
    components: row.components as Template["components"],
    variables: keysOf(shape),
    optionalVariables: optionalKeysOf(shape),
    headerMedia: shape.headerMedia,
    quality: row.quality,
    blocked:
      row.blockedAt === null
        ? null
        : {
            code: row.blockedCode ?? "",
            message: row.blockedReason ?? "",
            at: row.blockedAt.toISOString(),
          },
    updatedAt: row.updatedAt.toISOString(),
  };
}
