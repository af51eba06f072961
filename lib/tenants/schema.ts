import { z } from "zod";
import { textUpTo } from "#lib/text.ts";

export const Register = z
  .object({
    name: textUpTo(200),
    // Phone keyboards end an address with a space.
    email: z.string().trim().pipe(z.email().max(254)),
    password: z.string().min(8).max(200),
  })
  .meta({ id: "Register" });
export type Register = z.infer<typeof Register>;

export const Login = z
  .object({
    email: z.string().trim().min(1).max(254),
    password: z.string().min(1).max(200),
    totp: z.string().trim().max(40).optional().meta({
      description:
        'The code of the authenticator app, or a recovery code, where the account has a second step. Without it such a login is 401 with `errors: [{ path: "totp" }]`.',
    }),
  })
  .meta({ id: "Login" });
export type Login = z.infer<typeof Login>;

export const Settings = z
  .object({
    id: z.string(),
    name: z.string(),
    region: z.string().meta({ description: "The country whose phone numbers need no prefix." }),
    timezone: z.string().meta({ description: "The calendar of usage, credits and opening hours." }),
    locale: z.enum(["id", "en"]).meta({ description: "The language in which the team is told." }),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: "Settings" });
export type Settings = z.infer<typeof Settings>;

export const PatchSettings = z
  .strictObject({
    name: textUpTo(200),
    region: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z]{2}$/)
      .meta({ description: "ISO 3166.", examples: ["ID"] }),
    timezone: textUpTo(64).meta({
      description: "A name of the IANA's list.",
      examples: ["Asia/Makassar"],
    }),
    locale: z.enum(["id", "en"]),
  })
  .partial()
  .meta({ id: "PatchSettings" });
export type PatchSettings = z.infer<typeof PatchSettings>;

const keptDays = z.number().int().min(1).max(3_650).nullable();

export const Retention = z
  .object({
    mediaDays: keptDays.meta({ description: "How long files of chats are kept; null: for ever." }),
    messageDays: keptDays.meta({ description: "How long messages are kept; null: for ever." }),
  })
  .meta({ id: "Retention" });
export type Retention = z.infer<typeof Retention>;

export const PatchRetention = z
  .strictObject({ mediaDays: keptDays.optional(), messageDays: keptDays.optional() })
  .meta({ id: "PatchRetention" });
export type PatchRetention = z.infer<typeof PatchRetention>;

const time = z.iso.datetime();

export const LoggedIn = z
  .object({
    token: z.string(),
    token_type: z.literal("Bearer"),
    expires_at: time,
    user: z.object({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      role: z.enum(["OWNER", "ADMIN", "AGENT"]),
    }),
  })
  .meta({ id: "LoggedIn" });
export type LoggedIn = z.infer<typeof LoggedIn>;

export const Registered = LoggedIn.extend({
  tenant: z.object({ id: z.string(), name: z.string() }),
}).meta({ id: "Registered" });
export type Registered = z.infer<typeof Registered>;
