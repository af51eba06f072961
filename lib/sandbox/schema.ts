import { z } from "zod";
import { textUpTo } from "#lib/text.ts";

/** What the sandbox channel's pretended customer says. */
export const SandboxMessage = z
  .strictObject({
    from: z.string().trim().min(3).max(40),
    name: textUpTo(100).optional(),
    text: textUpTo(4096).optional(),
    mediaId: z.string().min(1).optional(),
    replyTo: z.string().min(1).optional(),
    reaction: z
      .strictObject({ messageId: z.string().min(1), emoji: z.string().max(16).nullable() })
      .optional(),
  })
  .refine(
    (body) => body.text !== undefined || body.mediaId !== undefined || body.reaction !== undefined,
    {
      message: "Give text, mediaId or reaction.",
      params: { id: "Isi text, mediaId, atau reaction.", en: "Give text, mediaId or reaction." },
    },
  )
  .refine(
    ({ reaction, text, mediaId, replyTo }) =>
      reaction === undefined || (text ?? mediaId ?? replyTo) === undefined,
    {
      message: "A reaction goes alone.",
      path: ["reaction"],
      params: { id: "Reaksi dikirim sendiri.", en: "A reaction goes alone." },
    },
  )
  .meta({ id: "SandboxMessage" });
export type SandboxMessage = z.infer<typeof SandboxMessage>;

export const SandboxReceipt = z
  .object({ id: z.string() })
  .meta({ examples: [{ id: "019aa3f0-7c1e-7b42-9d3a-5f2c8e1b0002" }] });
