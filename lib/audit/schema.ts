import { z } from "zod";
import { PageQuery } from "#lib/page.ts";

export const AuditEntry = z
  .object({
    id: z.string(),
    /** `contact.erased`, `member.removed`, `channel.created` … */
    action: z.string(),
    actor: z.object({
      kind: z.enum(["user", "key", "bot", "channel", "system"]),
      id: z.string().nullable(),
      name: z.string().nullable(),
    }),
    targetId: z.string().nullable(),
    data: z.record(z.string(), z.unknown()),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: "AuditEntry" });
export type AuditEntry = z.infer<typeof AuditEntry>;

export const ListAudit = PageQuery.extend({
  action: z.string().min(1).max(100).optional(),
  targetId: z.string().min(1).max(100).optional(),
});
export type ListAudit = z.infer<typeof ListAudit>;
