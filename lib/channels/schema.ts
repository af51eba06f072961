import { z } from "zod";
import { ChannelKind } from "#lib/conversations/schema.ts";
import { PageQuery } from "#lib/page.ts";

export const ChannelState = z.enum(["connected", "connecting", "qr", "disconnected", "banned"]);
export type ChannelState = z.infer<typeof ChannelState>;

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
  })
  .meta({ id: "Channel" });
export type Channel = z.infer<typeof Channel>;

const word = z.string().trim().min(1).max(500);

/** A number of Meta's Cloud API. Its secrets are sealed and never shown again. */
export const CreateChannel = z
  .strictObject({
    kind: z.literal("CLOUD"),
    name: z.string().trim().min(1).max(100),
    phoneNumberId: z.string().trim().min(1).max(100),
    wabaId: z.string().trim().min(1).max(100),
    accessToken: z.string().trim().min(1).max(2_000),
    appSecret: word,
    verifyToken: word,
  })
  .meta({ id: "CreateChannel" });
export type CreateChannel = z.infer<typeof CreateChannel>;

export const ListChannels = PageQuery;

/** A new access token reconnects a channel that was down, and what waited goes out. */
export const PatchChannel = z
  .strictObject({
    name: z.string().trim().min(1).max(100).optional(),
    accessToken: z.string().trim().min(1).max(2_000).optional(),
    appSecret: word.optional(),
    verifyToken: word.optional(),
    botEnabled: z.boolean().optional(),
  })
  .meta({ id: "PatchChannel" });
export type PatchChannel = z.infer<typeof PatchChannel>;

export const ChannelQr = z.object({ qr: z.string() }).meta({ id: "ChannelQr" });
