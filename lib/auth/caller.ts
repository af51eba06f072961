import type { Actor } from "#lib/context.ts";
import type { AppError } from "#lib/errors.ts";

/** Who is calling, and how much they may. */
export type Caller = {
  tenantId: string;
  actor: Extract<Actor, { kind: "user" | "key" }>;
  /** Whose idempotency keys these are: the key through its rotations, or the user. */
  credentialId: string;
  scopes: readonly string[];
  /** Requests a minute, and the name they are counted under. */
  rateLimit: { points: number; key: string };
  session: { id: string; cookie: boolean } | null;
  /** Only keys are told their limit in headers. */
  viaKey: boolean;
  key: { id: string; name: string; prefix: string; scopes: string[]; rateLimit: number } | null;
  /** What the key may do and from where, to notice a change of it; null for people. */
  grant: string | null;
  /** Known, and yet not from here: counted like any call, then refused. */
  forbidden?: AppError;
};

const roleScopes = {
  OWNER: ["admin:*"],
  ADMIN: ["admin:*"],
  AGENT: ["conversations:read", "conversations:write", "messages:send", "products:read"],
} as const;

export const scopesOfRole = (role: keyof typeof roleScopes): readonly string[] => roleScopes[role];

export const holds = (scopes: readonly string[], wanted: string): boolean =>
  scopes.includes(wanted) || scopes.includes("admin:*");
