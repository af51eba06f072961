import { z } from "zod";
import { PageQuery } from "#lib/page.ts";
import { textUpTo } from "#lib/text.ts";

const time = z.iso.datetime();

export const Template = z
  .object({
    id: z.string(),
    channelId: z.string(),
    name: z.string(),
    language: z.string(),
    /** MARKETING, UTILITY or AUTHENTICATION, as the provider says. */
    category: z.string(),
    /** Only an APPROVED one can be sent. */
    status: z.string(),
    /** The provider's own parts: header, body, footer, buttons. */
    components: z.array(z.record(z.string(), z.unknown())),
    variables: z.array(z.string()).meta({
      description:
        "What `templateParams` must name, in the order in which a list of values is read: `1` or `nama` of the text, `header.…` of the header, `offer.expiresAt`, `button.0` for the first button, `card.0.…` for the first card of a carousel.",
      examples: [["header.1", "1", "2", "button.0"]],
    }),
    optionalVariables: z.array(z.string()).meta({
      description: "What it may name besides: what a tap on a button tells us.",
      examples: [["button.1"]],
    }),
    headerMedia: z
      .enum(["image", "video", "document"])
      .nullable()
      .meta({ description: "The kind of file that `mediaId` must be; null: none." }),
    /** GREEN, YELLOW, RED or UNKNOWN, as the provider says; null: not told. */
    quality: z.string().nullable(),
    /** WhatsApp refused it, whatever its status says: not sent until it changes, or is synced anew. */
    blocked: z.object({ code: z.string(), message: z.string(), at: time }).nullable(),
    updatedAt: time,
  })
  .meta({ id: "Template" });
export type Template = z.infer<typeof Template>;

export const ListTemplates = PageQuery.extend({
  channelId: z.string().min(1).optional(),
  status: z
    .string()
    .regex(/^[A-Z_]{1,40}$/)
    .optional(),
  q: textUpTo(200).optional(),
});
export type ListTemplates = z.infer<typeof ListTemplates>;

export const SyncTemplates = z
  .strictObject({ channelId: z.string().min(1) })
  .meta({ id: "SyncTemplates" });
export type SyncTemplates = z.infer<typeof SyncTemplates>;

export const TemplateSync = z
  .object({
    channelId: z.string(),
    /** `queued`: it is being read; `failed`: see `error`. */
    state: z.enum(["queued", "done", "failed"]),
    syncedAt: time.nullable(),
    error: z.string().nullable(),
  })
  .meta({ id: "TemplateSync" });
export type TemplateSync = z.infer<typeof TemplateSync>;
