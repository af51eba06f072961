import { z } from "zod";
import { Instant } from "#lib/instant.ts";
import { PageQuery } from "#lib/page.ts";
import { textUpTo } from "#lib/text.ts";

export const scopes = [
  "conversations:read",
  "conversations:write",
  "messages:send",
  "products:read",
  "products:write",
  "credits:read",
  "usage:read",
  "admin:*",
] as const;
export const Scope = z.enum(scopes);
export type Scope = z.infer<typeof Scope>;

const time = z.iso.datetime();

export const ApiKey = z
  .object({
    id: z.string(),
    name: z.string(),
    prefix: z.string(),
    mode: z.enum(["live", "test"]),
    scopes: z.array(Scope),
    rateLimit: z.number().int(),
    allowedIps: z.array(z.string()),
    createdAt: time,
    lastUsedAt: time.nullable(),
    lastUsedAddress: z.string().nullable().meta({
      description: "From where that was; noted once a minute at most.",
    }),
    expiresAt: time.nullable(),
    revokedAt: time.nullable(),
    replacedBy: z.string().nullable().meta({
      description: "The key that a rotation put in its place.",
    }),
  })
  .meta({ id: "ApiKey" });
export type ApiKey = z.infer<typeof ApiKey>;

/** With the secret, this once. */
export const ApiKeyWithSecret = ApiKey.extend({ secret: z.string() }).meta({
  id: "ApiKeyWithSecret",
});

const address = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]);

const past = {
  id: "Waktu kedaluwarsa harus di masa depan.",
  en: "The time of expiry must be in the future.",
};

const inFuture = Instant.refine((time) => Date.parse(time) > Date.now(), {
  message: past.en,
  params: past,
});

const fields = {
  name: textUpTo(100),
  scopes: z.array(Scope).min(1).max(scopes.length),
  rateLimit: z.number().int().min(1).max(10_000),
  allowedIps: z.array(address).max(50),
};

export const CreateApiKey = z
  .strictObject({
    ...fields,
    rateLimit: fields.rateLimit.default(60),
    mode: z.enum(["live", "test"]).default("live"),
    expiresAt: inFuture.optional(),
    allowedIps: fields.allowedIps.default([]),
  })
  .meta({ id: "CreateApiKey" });
export type CreateApiKey = z.infer<typeof CreateApiKey>;

export const PatchApiKey = z
  .strictObject({ ...fields, expiresAt: inFuture.nullable() })
  .partial()
  .meta({ id: "PatchApiKey", example: { name: "ERP", rateLimit: 120 } });
export type PatchApiKey = z.infer<typeof PatchApiKey>;

export const RotateApiKey = z
  .strictObject({
    overlapHours: z.number().int().min(0).max(72).default(24).meta({
      description: "How long the old key goes on working beside the new one.",
    }),
  })
  .meta({ id: "RotateApiKey", example: { overlapHours: 24 } });
export type RotateApiKey = z.infer<typeof RotateApiKey>;

export const ListApiKeys = PageQuery;
