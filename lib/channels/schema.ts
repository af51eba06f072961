import { z } from "zod";
import { ChannelKind } from "#lib/conversations/schema.ts";
import { PageQuery } from "#lib/page.ts";

export const ChannelState = z.enum(["connected", "connecting", "qr", "disconnected", "banned"]);
export type ChannelState = z.infer<typeof ChannelState>;

export const ReadReceipts = z.enum(["on", "people", "off"]).meta({
  description:
    "When the customer sees blue ticks: `on`, when a person reads or the bot answers; `people`, only when a person reads; `off`, never.",
});

const fact = z.string().nullable();
const ChannelFacts = z.object({
  verifiedName: fact,
  quality: fact.meta({ description: "GREEN, YELLOW, RED or UNKNOWN." }),
  messagingTier: fact.meta({
    description: "How many people may be written to first in 24 hours: TIER_250, TIER_2K …",
  }),
  throughput: fact.meta({ description: "STANDARD or HIGH." }),
  coexists: z.boolean().meta({ description: "The number is used by a phone's app, too." }),
  profile: z
    .record(z.string(), z.unknown())
    .nullable()
    .meta({ description: "What customers see: about, address, description, email, websites." }),
  webhook: z.enum(["subscribed", "not-subscribed", "no-account", "no-permission"]).nullable().meta({
    description:
      "Whether the WhatsApp Business Account sends its news to an app; or that there is no such account, or that the token may not look.",
  }),
  readAt: z.iso.datetime().nullable(),
  error: fact.meta({ description: "Why it could not be asked the last time." }),
  problem: z
    .enum(["token", "permissions", "number", "unreached", "other"])
    .nullable()
    .meta({ description: "What of it has to be mended for the next time." }),
});

export const Channel = z
  .object({
    id: z.string(),
    kind: ChannelKind,
    name: z.string(),
    phone: z.string().nullable(),
    state: ChannelState,
    stateReason: z.string().nullable(),
    /** Whether the bot answers here; the shop's own switch is above it. */
    botEnabled: z.boolean(),
    lastInboundAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
    readReceipts: ReadReceipts,
    typing: z.boolean().meta({
      description:
        "The customer sees somebody typing while the bot thinks, if it shows what it has read.",
    }),
    sendsPerSecond: z.number().nullable().meta({
      description: "How fast this number sends at most; null: as fast as we can.",
    }),
    initiating: z.object({ heldUntil: z.iso.datetime(), reason: z.string() }).nullable().meta({
      description: "WhatsApp lets this number write to nobody first until then; answers go on.",
    }),
    details: ChannelFacts.nullable().meta({
      description: "What WhatsApp tells of the number; null: nothing yet.",
    }),
  })
  .meta({ id: "Channel" });
export type Channel = z.infer<typeof Channel>;

const metaId = z.string().trim().min(1).max(100);
const word = z.string().trim().min(1).max(500);

/** A number of Meta's Cloud API. Its secrets are sealed and never shown again. */
const CreateCloudChannel = z.strictObject({
  kind: z.literal("CLOUD"),
  name: z.string().trim().min(1).max(100),
  phoneNumberId: metaId,
  wabaId: metaId,
  accessToken: z.string().trim().min(1).max(2_000),
  appSecret: word,
  verifyToken: word,
});
export type CreateCloudChannel = z.infer<typeof CreateCloudChannel>;

const risk = {
  id: "WhatsApp tidak mengizinkan cara ini dan dapat memblokir nomornya. Isi riskAccepted dengan true bila risiko itu diterima; jalan resminya Cloud API.",
  en: "WhatsApp does not allow this and may ban the number. Set riskAccepted to true if that risk is accepted; the official way is the Cloud API.",
};

/** A device linked to somebody's own WhatsApp, as WhatsApp Web is. It answers, and never begins. */
const CreateWebChannel = z.strictObject({
  kind: z.literal("WEB"),
  name: z.string().trim().min(1).max(100),
  riskAccepted: z
    .boolean()
    .default(false)
    .refine((accepted) => accepted, { message: risk.en, params: risk }),
  /** Links by a code that is typed into this phone, instead of by a picture that it scans. */
  phone: z.string().trim().min(3).max(40).optional(),
});
export type CreateWebChannel = z.infer<typeof CreateWebChannel>;

export const CreateChannel = z
  .discriminatedUnion("kind", [CreateCloudChannel, CreateWebChannel])
  .meta({ id: "CreateChannel" });
export type CreateChannel = z.infer<typeof CreateChannel>;

export const ListChannels = PageQuery;

/** A new access token reconnects a channel that was down, and what waited goes out. */
export const PatchChannel = z
  .strictObject({
    name: z.string().trim().min(1).max(100).optional(),
    phoneNumberId: metaId.optional().meta({
      description: "Corrects a wrong one, as long as nothing was said on this number.",
    }),
    wabaId: metaId.optional(),
    accessToken: z.string().trim().min(1).max(2_000).optional(),
    appSecret: word.optional(),
    verifyToken: word.optional(),
    botEnabled: z.boolean().optional(),
    readReceipts: ReadReceipts.optional(),
    typing: z.boolean().optional(),
    sendsPerSecond: z.number().int().min(1).max(1_000).nullable().optional().meta({
      description: "A limit of its own, where WhatsApp allows another than it tells; null: none.",
    }),
    mayInitiate: z.literal(true).optional().meta({
      description: "Lets the number write first again, though WhatsApp has not said so.",
    }),
  })
  .meta({ id: "PatchChannel" });
export type PatchChannel = z.infer<typeof PatchChannel>;

/** `phone`: a code to be typed into this phone, instead of a picture that it scans. */
export const ReadQr = z.strictObject({ phone: z.string().trim().min(3).max(40).optional() });
export type ReadQr = z.infer<typeof ReadQr>;

/** Nulls while there is nothing to scan or type: look at the state. */
export const ChannelQr = z
  .object({
    state: ChannelState,
    stateReason: z.string().nullable(),
    qr: z.string().nullable(),
    /** The same as a picture, for an `<img>`. */
    image: z.string().nullable(),
    pairingCode: z.string().nullable(),
    expiresAt: z.iso.datetime().nullable(),
  })
  .meta({ id: "ChannelQr" });
export type ChannelQr = z.infer<typeof ChannelQr>;

export const ConnectChannel = ReadQr.meta({ id: "ConnectChannel" });
export type ConnectChannel = z.infer<typeof ConnectChannel>;
