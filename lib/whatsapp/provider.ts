/**
 * The contract between Sapa and whatever carries its messages. A provider is a handful of
 * functions and a row of the capability table; it knows nothing of our database, and the domains
 * know nothing of Graph or of sockets.
 */

export type ChannelKind = "SANDBOX" | "CLOUD" | "WEB";

/** What each kind of channel can do. A domain asks this table, never the provider's name. */
export const capabilities = {
  SANDBOX: {
    unsend: true,
    window: false,
    templates: true,
    reactions: true,
    photos: true,
    /** The same message given twice arrives once, so an unknown outcome may simply be repeated. */
    idempotentSend: true,
  },
  CLOUD: {
    unsend: false,
    window: true,
    templates: true,
    reactions: true,
    photos: false,
    idempotentSend: false,
  },
  WEB: {
    unsend: true,
    window: false,
    templates: false,
    reactions: true,
    photos: true,
    idempotentSend: false,
  },
} as const satisfies Record<ChannelKind, Record<string, boolean>>;

export type Capability = keyof (typeof capabilities)["CLOUD"];

/** The channel as its provider sees it: an address and its (decrypted) secrets. */
export type ChannelAccess = {
  id: string;
  /** Meta's phone-number id, or the sandbox channel's own id. */
  externalId: string;
  accountId: string | null;
  accessToken: string | null;
  apiVersion: string;
};

/**
 * Someone on WhatsApp. Any field may be missing: since usernames there need not be a phone number,
 * and a business-scoped id changes with it.
 */
export type Party = {
  /** E.164 digits without `+`. */
  phone: string | null;
  /** Business-scoped user id (`ID.1349…`). Never phone-normalised. */
  bsuid: string | null;
  /** WhatsApp Web's `…@lid`. */
  lid: string | null;
  /** Group id (`…@g.us`): the conversation is the group's, `sender` in the payload says who spoke. */
  groupId: string | null;
  name: string | null;
  username: string | null;
};

export type MediaType = "image" | "video" | "audio" | "voice" | "document" | "sticker";

export type IncomingMedia = {
  /** The provider's id; lives 7 days on Cloud, its URL 5 minutes. */
  providerId: string;
  mimeType: string;
  sha256: string | null;
  filename: string | null;
};

/** What was said. `payload` keeps the parts of a structured message for the screen and the API. */
export type IncomingContent = {
  type:
    | "text"
    | MediaType
    | "location"
    | "contacts"
    | "interactive"
    | "order"
    | "unsupported"
    | "event";
  text: string | null;
  media: IncomingMedia | null;
  payload: Record<string, unknown> | null;
};

export type StatusName = "sent" | "delivered" | "read" | "played" | "failed";

export type ProviderFault = {
  /** The provider's own code as a string (`131047`), `HTTP_503`, `TIMEOUT`, `REFUSED` … */
  code: string;
  /** The provider's sentence, with its details when it gave any. */
  message: string;
};

export type Update =
  | {
      kind: "message";
      /** The provider's message id; unique per channel. */
      id: string;
      /** Ours, where the caller was already told it (the sandbox). */
      messageId?: string;
      at: Date;
      from: Party;
      content: IncomingContent;
      /** Provider id of the quoted message. */
      replyTo: string | null;
    }
  /** Sent by the owner from the phone itself: a person's message, already delivered. */
  | {
      kind: "echo";
      id: string;
      at: Date;
      to: Party;
      content: IncomingContent;
      replyTo: string | null;
    }
  | {
      kind: "status";
      id: string;
      status: StatusName;
      at: Date;
      fault: ProviderFault | null;
      /** What the fault asks for, when the failure came only now and not as a refusal of the send. */
      remedy?: Remedy;
      /** Our message id, given back from `biz_opaque_callback_data`; settles uncertain sends. */
      clientMessageId: string | null;
      pricing: Record<string, unknown> | null;
    }
  /** `emoji` null: the reaction was taken back. */
  | { kind: "reaction"; id: string; at: Date; from: Party; target: string; emoji: string | null }
  | { kind: "edit"; id: string; at: Date; original: string; content: IncomingContent }
  | { kind: "revoke"; id: string; at: Date; original: string }
  /** The same person under a new number or id. */
  | { kind: "identity"; id: string; at: Date; from: Party; to: Party; text: string | null }
  | { kind: "preference"; at: Date; from: Party; marketing: "stop" | "resume" }
  | {
      kind: "template";
      at: Date;
      templateId: string;
      field: string;
      value: Record<string, unknown>;
    }
  /** Everything about the account, the number, groups, calls: kept and shown, changes no message. */
  | { kind: "account"; at: Date; field: string; value: Record<string, unknown> };

/** Where an update belongs: the number first, else the business account. */
export type Routed = { phoneNumberId: string | null; accountId: string | null; update: Update };

export type OutgoingContent =
  | { type: "text"; text: string; previewUrl?: boolean }
  | { type: MediaType; mediaId: string; caption: string | null; filename: string | null }
  | {
      type: "template";
      name: string;
      language: string;
      /** Graph's `components` array, already filled in. */
      components: unknown[];
    }
  | { type: "interactive"; interactive: Record<string, unknown> }
  | { type: "location"; latitude: number; longitude: number; name?: string; address?: string }
  | { type: "reaction"; target: string; emoji: string | null };

export type Outgoing = {
  /** Our message id; Graph has no idempotency key, so it travels as opaque callback data. */
  clientMessageId: string;
  to: Party;
  /** Provider id of the quoted message. */
  replyTo: string | null;
  content: OutgoingContent;
};

/** What to do about a fault. The error table of the provider maps codes to these. */
export type Remedy =
  /** Try again by ourselves, at most `maxAttempts`, after `afterMs`. */
  | { do: "retry"; afterMs: number; maxAttempts: number }
  /** Hold back the whole number (`channel`) or this recipient for `afterMs`, then go on. */
  | { do: "back-off"; scope: "channel" | "recipient"; afterMs: number }
  /** The channel is down; the queue waits until someone mends it. */
  | { do: "pause-channel"; reason: "token" | "permissions" | "policy" | "account" | "limit" }
  /** This message will never go. `template`: only a template can; `opt-out`: remember the wish. */
  | { do: "give-up"; hint?: "template" | "opt-out" | "media" | "template-wrong" | "template-dead" };

export type SendOutcome =
  | { outcome: "sent"; providerId: string }
  /** Certainly not sent. */
  | { outcome: "refused"; fault: ProviderFault; remedy: Remedy }
  /** Bytes went out and no answer came back: nobody can know, so nobody may resend blindly. */
  | { outcome: "uncertain"; fault: ProviderFault };

/** A template as its provider describes it, in Graph's words. */
export type ProvidedTemplate = {
  providerId: string | null;
  name: string;
  language: string;
  category: string;
  status: string;
  components: unknown[];
};

/** A provider never throws for what the other side did; only for our own mistakes. */
export type Provider = {
  kind: ChannelKind;
  send(channel: ChannelAccess, message: Outgoing, attempt: number): Promise<SendOutcome>;
  /** Blue ticks for the customer; best effort, the answer is not awaited by anything. */
  markRead(channel: ChannelAccess, providerMessageId: string, typing: boolean): Promise<void>;
  upload(
    channel: ChannelAccess,
    file: { bytes: Uint8Array; mimeType: string; filename: string },
  ): Promise<{ mediaId: string } | { fault: ProviderFault; remedy: Remedy }>;
  download(
    channel: ChannelAccess,
    mediaId: string,
  ): Promise<
    { bytes: Uint8Array; mimeType: string | null } | { fault: ProviderFault; remedy: Remedy }
  >;
  /** All templates of the channel; absent where there is no such thing. */
  templates?(
    channel: ChannelAccess,
  ): Promise<{ templates: ProvidedTemplate[] } | { fault: ProviderFault; remedy: Remedy }>;
  /** Takes back a message of ours; absent where nothing can be taken back. */
  unsend?(
    channel: ChannelAccess,
    message: { to: Party; providerId: string },
  ): Promise<{ fault: ProviderFault; remedy: Remedy } | null>;
  /** The provider's words, parsed JSON, into ours. Unknown shapes become `account` or `unsupported`, never an exception. */
  read(body: unknown): Routed[];
};
