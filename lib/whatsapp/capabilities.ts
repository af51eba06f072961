/** What a channel can do and carry, by its kind: the table that domains and screens ask. */

export type ChannelKind = "SANDBOX" | "CLOUD" | "WEB";

/** What each kind of channel can do. A domain asks this table, never the provider's name. */
export const capabilities = {
  SANDBOX: {
    unsend: true,
    /** There is a phone of ours from which a message is taken away, too. */
    forget: false,
    /** We may write first. */
    initiate: true,
    interactive: true,
    window: false,
    templates: true,
    reactions: true,
    photos: true,
    /** The same message given twice arrives once, so an unknown outcome may simply be repeated. */
    idempotentSend: true,
  },
  CLOUD: {
    unsend: false,
    forget: false,
    initiate: true,
    interactive: true,
    window: true,
    templates: true,
    reactions: true,
    photos: false,
    idempotentSend: false,
  },
  WEB: {
    unsend: true,
    forget: true,
    initiate: false,
    interactive: false,
    window: false,
    templates: false,
    reactions: true,
    photos: true,
    // A message has the same id each time, and WhatsApp's apps show an id once.
    idempotentSend: true,
  },
} as const satisfies Record<ChannelKind, Record<string, boolean>>;

export type Capability = keyof (typeof capabilities)["CLOUD"];

/** How much may go out: messages a second by the whole number, and one by one to a single person. */
export type Pace = { perSecond: number; recipient: { everyMs: number; burst: number } | null };

/** Null: as fast as we can. A number's own limit may be another than its kind's. */
export const paces = {
  SANDBOX: null,
  CLOUD: { perSecond: 80, recipient: { everyMs: 6_000, burst: 45 } },
  // As a person at a phone might: more than that gets numbers banned.
  WEB: { perSecond: 0.5, recipient: { everyMs: 4_000, burst: 5 } },
} as const satisfies Record<ChannelKind, Pace | null>;

export type MediaType = "image" | "video" | "audio" | "voice" | "document" | "sticker";

/** What WhatsApp takes at most, by kind. A sticker that moves may be larger. */
export const mediaLimitBytes = {
  image: 5 * 1024 * 1024,
  video: 16 * 1024 * 1024,
  audio: 16 * 1024 * 1024,
  voice: 16 * 1024 * 1024,
  document: 100 * 1024 * 1024,
  sticker: 100 * 1024,
} as const satisfies Record<MediaType, number>;
export const movingStickerLimitBytes = 500 * 1024;
