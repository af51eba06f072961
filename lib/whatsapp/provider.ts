/**
 * The contract between Sapa and whatever carries its messages. A provider is a handful of
 * functions and a row of the capability table (capabilities.ts); it knows nothing of our database,
 * and the domains know nothing of Graph or of sockets.
 */

import type { ChannelKind, MediaType } from "./capabilities.ts";

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

/** What is known of a channel beyond its address, in the provider's words; absent: not told. */
export type ChannelDetails = {
  /** E.164 digits. */
  phone?: string;
  verifiedName?: string;
  /** `GREEN`, `YELLOW`, `RED` … */
  quality?: string;
  /** How many people may be written to first in 24 hours: `TIER_250`, `TIER_2K` … */
  messagingTier?: string;
  /** `STANDARD`, `HIGH` … */
  throughput?: string;
  /** The number is used by the owner's phone app too. */
  coexists?: boolean;
  /** What customers see of the business: about, address, description, email, websites. */
  profile?: Record<string, unknown>;
  /** Whether the account sends its news to an app; or why that could not be seen. */
  webhook?: "subscribed" | "not-subscribed" | "no-account" | "no-permission";
};

/** Why it could not be asked, for whoever has to mend it. */
export type DetailsProblem = "token" | "permissions" | "number" | "unreached" | "other";

/** What news about an account or number mean for its channel. */
export type ChannelNews = {
  details?: ChannelDetails;
  /** It can send no longer, and why; or what kept it from writing first is over. */
  down?: { reason: "policy" | "account"; message: string };
  mayInitiate?: boolean;
};

export type PastMessage = {
  id: string;
  at: Date;
  direction: "IN" | "OUT";
  content: IncomingContent;
  replyTo: string | null;
  /** The last that was known of an outgoing one. */
  status: StatusName | null;
};

/**
 * Who says that a message was changed or taken back, where the provider does not vouch for it: only
 * their own words in their own chat are theirs to change. `sender`: who of a group.
 */
export type Claimant = { chat: Party; own: boolean; sender: Party | null };

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
  /**
   * A part of what was said with somebody before we were connected: kept, and nobody is woken. Of
   * messages with nobody named, only those are taken that are here already without their file.
   */
  | { kind: "history"; at: Date; with: Party; messages: PastMessage[] }
  /** Somebody in the owner's own address book, under the owner's name for them. */
  | { kind: "contact"; at: Date; party: Party }
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
  | {
      kind: "edit";
      id: string;
      at: Date;
      original: string;
      content: IncomingContent;
      by?: Claimant;
    }
  | { kind: "revoke"; id: string; at: Date; original: string; by?: Claimant }
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
  | {
      kind: "account";
      at: Date;
      field: string;
      value: Record<string, unknown>;
      news?: ChannelNews;
    };

/** Where an update belongs: the number first, else the business account. */
export type Routed = { phoneNumberId: string | null; accountId: string | null; update: Update };

/** A message that is quoted, reacted to or taken away: Graph needs its id, others also whose it is. */
export type MessageRef = {
  /** The provider's id. */
  id: string;
  own: boolean;
  /** Who of a group said it; null in a chat with one person, and where it is our own. */
  sender: Party | null;
  text: string | null;
};

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
  /** Cards in Graph's own form. */
  | { type: "contacts"; contacts: Record<string, unknown>[] }
  | { type: "reaction"; target: string; emoji: string | null; message?: MessageRef };

export type Outgoing = {
  /** Our message id; Graph has no idempotency key, so it travels as opaque callback data. */
  clientMessageId: string;
  to: Party;
  /** Provider id of the quoted message. */
  replyTo: string | null;
  quoted?: MessageRef | null;
  content: OutgoingContent;
};

/** What to do about a fault. The error table of the provider maps codes to these. */
export type Remedy =
  /** Try again by ourselves, at most `maxAttempts`, after `afterMs`; `upload`: its file first. */
  | { do: "retry"; afterMs: number; maxAttempts: number; upload?: boolean }
  /** Hold back the whole number (`channel`) or this recipient for `afterMs`, then go on. */
  | { do: "back-off"; scope: "channel" | "recipient"; afterMs: number }
  /** Whoever has not just written to us is not written to for so long; answers go on. */
  | { do: "stop-initiating"; forMs: number }
  /** The channel is down; the queue waits until someone mends it. */
  | { do: "pause-channel"; reason: "token" | "permissions" | "policy" | "account" | "limit" }
  /**
   * This message will never go. `template`: only a template can; `opt-out`: remember the wish;
   * `spared`: no campaign to this person for a day.
   */
  | {
      do: "give-up";
      hint?: "template" | "opt-out" | "spared" | "media" | "template-wrong" | "template-dead";
    };

export type SendOutcome =
  | { outcome: "sent"; providerId: string }
  /** Certainly not sent. */
  | { outcome: "refused"; fault: ProviderFault; remedy: Remedy }
  /**
   * Bytes went out and no answer came back: nobody can know, so nobody may resend blindly.
   * `providerId`: its id all the same, where we have chosen it; a receipt may still name it.
   */
  | { outcome: "uncertain"; fault: ProviderFault; providerId?: string };

/** A template as its provider describes it, in Graph's words. */
export type ProvidedTemplate = {
  providerId: string | null;
  name: string;
  language: string;
  category: string;
  status: string;
  components: unknown[];
  /** `GREEN`, `YELLOW`, `RED`, `UNKNOWN`, where it is told. */
  quality?: string | null;
};

/** With whom, and what they said that is not told as read. */
export type UnreadChat = { with: Party; messages: Pick<MessageRef, "id" | "sender">[] };

/** A provider never throws for what the other side did; only for our own mistakes. */
export type Provider = {
  kind: ChannelKind;
  send(channel: ChannelAccess, message: Outgoing, attempt: number): Promise<SendOutcome>;
  /**
   * Blue ticks for the customer; best effort, the answer is not awaited by anything. `chat`: what was
   * not yet told, for providers that want to hear of each.
   */
  markRead(
    channel: ChannelAccess,
    providerMessageId: string,
    typing: boolean,
    chat?: UnreadChat,
  ): Promise<void>;
  upload(
    channel: ChannelAccess,
    file: { bytes: Uint8Array; mimeType: string; filename: string },
    attempt: number,
  ): Promise<{ mediaId: string } | { fault: ProviderFault; remedy: Remedy }>;
  download(
    channel: ChannelAccess,
    mediaId: string,
    attempt: number,
  ): Promise<
    { bytes: Uint8Array; mimeType: string | null } | { fault: ProviderFault; remedy: Remedy }
  >;
  /** What is known of the channel; absent where there is nothing to ask. */
  details?(
    channel: ChannelAccess,
  ): Promise<{ details: ChannelDetails } | { fault: ProviderFault; remedy: Remedy }>;
  /** All templates of the channel; absent where there is no such thing. */
  templates?(
    channel: ChannelAccess,
  ): Promise<{ templates: ProvidedTemplate[] } | { fault: ProviderFault; remedy: Remedy }>;
  /** Takes back a message of ours; absent where nothing can be taken back. */
  unsend?(
    channel: ChannelAccess,
    message: { to: Party; providerId: string },
  ): Promise<{ fault: ProviderFault; remedy: Remedy } | null>;
  /** Takes a message away from our own devices; absent where we have none but this. */
  forget?(
    channel: ChannelAccess,
    gone: { chat: Party; message: MessageRef; at: Date },
  ): Promise<{ fault: ProviderFault; remedy: Remedy } | null>;
  /** Where a person's picture lies for a while, null: they show none; absent where nobody is told. */
  photo?(
    channel: ChannelAccess,
    of: Party,
  ): Promise<{ url: string | null } | { fault: ProviderFault; remedy: Remedy }>;
  /** The provider's words, parsed JSON, into ours. Unknown shapes become `account` or `unsupported`, never an exception. */
  read(body: unknown): Routed[];
};
