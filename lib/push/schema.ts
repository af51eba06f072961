import { z } from "zod";

export const PushKey = z
  .object({
    /** What a browser subscribes with: its `applicationServerKey`, in base64url. */
    publicKey: z.string(),
  })
  .meta({ id: "PushKey" });
export type PushKey = z.infer<typeof PushKey>;

const base64url = z.string().regex(/^[\w-]+={0,2}$/);

/** As the browser's own `PushSubscription` writes itself down. */
export const SubscribePush = z
  .strictObject({
    endpoint: z.string().min(1).max(2_000),
    expirationTime: z.number().nullable().optional(),
    keys: z.strictObject({
      p256dh: base64url.min(80).max(100),
      auth: base64url.min(20).max(30),
    }),
    /** In which language it is told. */
    locale: z.enum(["id", "en"]).optional(),
  })
  .meta({ id: "SubscribePush" });
export type SubscribePush = z.infer<typeof SubscribePush>;

export const PushSubscription = z
  .object({ id: z.string(), endpoint: z.string(), createdAt: z.iso.datetime() })
  .meta({ id: "PushSubscription" });
export type PushSubscription = z.infer<typeof PushSubscription>;

export const UnsubscribePush = z.object({ endpoint: z.string().min(1).max(2_000) });
export type UnsubscribePush = z.infer<typeof UnsubscribePush>;

export const Unsubscribed = z.object({ removed: z.boolean() }).meta({ id: "Unsubscribed" });
export type Unsubscribed = z.infer<typeof Unsubscribed>;
