/** Every job there is, and what it carries. A job only names rows: the rows say what is to be done. */
export type Jobs = {
  /** A provider's posts of one channel wait to be taken in, in order. */
  inbound: { tenantId: string; channelId: string };
  /** A channel may have something to send. */
  deliver: { tenantId: string; channelId: string };
  /** The customer has been quiet long enough for the bot. */
  bot: { tenantId: string; conversationId: string };
  /** A person has taken over from the bot and may want to know what it is about. */
  summary: { tenantId: string; conversationId: string };
  /** A file that a provider holds for a short while. */
  media: { tenantId: string; mediaId: string };
  /** A file of which the screens need a small picture, or the shape of its sound. */
  "media-variants": { tenantId: string; mediaId: string };
  /** What a tenant no longer keeps goes; of all tenants, where none is named. */
  retention: { tenantId?: string };
  /** The store is compared with what the rows say of it. */
  "store-check": Record<string, never>;
  /** Blue ticks for the customer. */
  "read-receipt": { tenantId: string; conversationId: string };
  /** What the pretended customer's phone reports. */
  "sandbox-receipt": {
    tenantId: string;
    channelId: string;
    providerId: string;
    status: "delivered" | "read";
  };
  /** A large CSV goes into the catalog step by step. */
  "product-import": { tenantId: string; importId: string };
  /** A tenant's endpoint may have something to be sent. */
  webhook: { tenantId: string; endpointId: string };
  /** Months turn, and credits that were held for too long come back. */
  credits: Record<string, never>;
  /** What an erased person left outside their rows: files, raw posts, stored answers. */
  "erase-remains": { tenantId: string; contactId: string };
  /** A channel's templates are to be read from its provider. */
  templates: { tenantId: string; channelId: string };
  /** What its provider knows of a number is to be asked. */
  "channel-details": { tenantId: string; channelId: string };
  /** Our reaction to a message has changed. */
  reaction: { tenantId: string; messageId: string };
  /** A message of ours is to be taken back. */
  unsend: { tenantId: string; messageId: string };
  /** Somebody who is not looking may have to be told of a conversation. */
  push: { tenantId: string; conversationId: string };
  /** A message is to be taken away from our own phone, too. */
  forget: { tenantId: string; messageId: string };
  /** Somebody's picture is to be looked for. */
  photo: { tenantId: string; channelId: string; contactId: string };
  /** Throwing away what has had its time. */
  clean: Record<string, never>;
};

export type JobName = keyof Jobs;

export const jobNames: JobName[] = [
  "inbound",
  "deliver",
  "bot",
  "summary",
  "media",
  "media-variants",
  "retention",
  "store-check",
  "read-receipt",
  "sandbox-receipt",
  "product-import",
  "webhook",
  "credits",
  "erase-remains",
  "templates",
  "channel-details",
  "reaction",
  "unsend",
  "forget",
  "photo",
  "push",
  "clean",
];
