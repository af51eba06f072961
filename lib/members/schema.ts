import { z } from "zod";

export const Member = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.enum(["OWNER", "ADMIN", "AGENT"]),
  })
  .meta({ id: "Member" });
export type Member = z.infer<typeof Member>;
