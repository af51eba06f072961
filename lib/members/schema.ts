import { z } from "zod";
import { textUpTo } from "#lib/text.ts";

const Role = z.enum(["OWNER", "ADMIN", "AGENT"]);
const name = textUpTo(200);
const password = z.string().min(8).max(200);

export const Member = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: Role,
  })
  .meta({ id: "Member" });
export type Member = z.infer<typeof Member>;

/** There is no mail to invite by: whoever adds somebody tells them the password. */
export const CreateMember = z
  .strictObject({
    name,
    email: z.string().trim().pipe(z.email().max(254)),
    password,
    role: Role.default("AGENT"),
  })
  .meta({ id: "CreateMember" });
export type CreateMember = z.infer<typeof CreateMember>;

/** A new password ends the sessions that the old one opened. */
export const PatchMember = z
  .strictObject({
    role: Role.optional(),
    name: name.optional(),
    password: password.optional(),
    totp: z.literal(false).optional().meta({
      description: "Turns the second login step off, for somebody who has lost their phone.",
    }),
  })
  .meta({ id: "PatchMember" });
export type PatchMember = z.infer<typeof PatchMember>;
