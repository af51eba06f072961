import { z } from "zod";
import { PageQuery } from "#lib/page.ts";
import { textUpTo } from "#lib/text.ts";

const time = z.iso.datetime();
const Locale = z.enum(["id", "en"]);

/** Whoever is logged in, in the shop they are logged into. */
export const Me = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    locale: Locale,
    role: z.enum(["OWNER", "ADMIN", "AGENT"]),
    tenant: z.object({ id: z.string(), name: z.string() }),
    totp: z
      .object({
        enabledAt: time.nullable().meta({ description: "null: a password is enough." }),
        recoveryCodesLeft: z.number().int(),
      })
      .meta({ description: "The second step at login: codes of an authenticator app." }),
    createdAt: time,
  })
  .meta({ id: "Me" });
export type Me = z.infer<typeof Me>;

export const PatchMe = z
  .strictObject({ name: textUpTo(200), locale: Locale })
  .partial()
  .meta({ id: "PatchMe" });
export type PatchMe = z.infer<typeof PatchMe>;

const Password = z.string().min(1).max(200);

export const ChangePassword = z
  .strictObject({ currentPassword: Password, newPassword: z.string().min(8).max(200) })
  .meta({ id: "ChangePassword" });
export type ChangePassword = z.infer<typeof ChangePassword>;

export const EndedSessions = z
  .object({ ended: z.number().int().meta({ description: "How many there were." }) })
  .meta({ id: "EndedSessions" });
export type EndedSessions = z.infer<typeof EndedSessions>;

export const Session = z
  .object({
    id: z.string(),
    current: z.boolean().meta({ description: "The one that asks." }),
    userAgent: z.string().nullable().meta({ description: "As the browser or program says." }),
    createdAt: time,
    lastSeenAt: time.meta({ description: "To the minute." }),
    expiresAt: time,
  })
  .meta({ id: "Session" });
export type Session = z.infer<typeof Session>;

export const ListSessions = PageQuery;

export const TotpSecret = z
  .object({
    secret: z.string().meta({ description: "To type in, in base32." }),
    otpauthUrl: z.string().meta({ description: "To show as a QR code." }),
  })
  .meta({ id: "TotpSecret" });
export type TotpSecret = z.infer<typeof TotpSecret>;

/** Six digits, or a recovery code; spaces and dashes as people copy them. */
export const Code = z.string().trim().min(6).max(40);

export const ConfirmTotp = z.strictObject({ code: Code }).meta({ id: "ConfirmTotp" });
export type ConfirmTotp = z.infer<typeof ConfirmTotp>;

export const RecoveryCodes = z
  .object({
    recoveryCodes: z.array(z.string()).meta({
      description: "Each is good for one login without the app. Shown this once.",
    }),
  })
  .meta({ id: "RecoveryCodes" });
export type RecoveryCodes = z.infer<typeof RecoveryCodes>;

const one = {
  id: "Isi salah satu: password atau code.",
  en: "Give one of both: password or code.",
};

/** That it is really them, who sits at a session that may have been left open. */
export const Proof = z
  .strictObject({ password: Password.optional(), code: Code.optional() })
  .refine(({ password, code }) => (password === undefined) !== (code === undefined), {
    message: one.en,
    params: one,
  })
  .meta({ id: "Proof" });
export type Proof = z.infer<typeof Proof>;
