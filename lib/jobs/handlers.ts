import { summarise } from "#lib/bot/model/summarise.ts";
import { reply } from "#lib/bot/reply.ts";
import { readDetails } from "#lib/channels/read-details.ts";
import { eraseRemains } from "#lib/contacts/erase-remains.ts";
import { sendReadReceipt } from "#lib/conversations/send-read-receipt.ts";
import { fetchPhoto } from "#lib/devices/fetch-photo.ts";
import { AppError } from "#lib/errors.ts";
import { processInbound } from "#lib/inbound/process.ts";
import { downloadMedia } from "#lib/media/download.ts";
import { prepareMedia } from "#lib/media/prepare.ts";
import { forget } from "#lib/messages/forget.ts";
import { sendReaction } from "#lib/messages/send-reaction.ts";
import { askAgain, sendWaiting } from "#lib/messages/send-waiting.ts";
import { unsend } from "#lib/messages/unsend.ts";
import { runImport } from "#lib/products/run-import.ts";
import { sendPushes } from "#lib/push/send.ts";
import { sendReceipt } from "#lib/sandbox/receipt.ts";
import { syncTemplates } from "#lib/templates/sync.ts";
import { wakeLane } from "#lib/webhooks/lanes.ts";
import { clean } from "./clean.ts";
import { keepCredits } from "./keep-credits.ts";
import { checkStores, keepRetention } from "./keep-files.ts";
import type { JobName, Jobs } from "./queues.ts";

type Handlers = { [Name in JobName]: (data: Jobs[Name]) => Promise<void> };

/** Name → function. Every one may run twice, late or beside itself: the rows decide. */
export const handlers: Handlers = {
  inbound: ({ tenantId, channelId }) => processInbound(tenantId, channelId),
  deliver: ({ tenantId, channelId }) => sendWaiting(tenantId, channelId),
  bot: ({ tenantId, conversationId }) => reply(tenantId, conversationId),
  summary: ({ tenantId, conversationId }) => summarise(tenantId, conversationId),
  media: ({ tenantId, mediaId }) => downloadMedia(tenantId, mediaId),
  "media-variants": ({ tenantId, mediaId }) => prepareMedia(tenantId, mediaId),
  retention: keepRetention,
  "store-check": checkStores,
  "read-receipt": ({ tenantId, conversationId }) => sendReadReceipt(tenantId, conversationId),
  "sandbox-receipt": sendReceipt,
  // Done when it is asked for: nobody waits for a stranger's server.
  webhook: async ({ tenantId, endpointId }) => wakeLane(tenantId, endpointId),
  "product-import": ({ tenantId, importId }) => runImport(tenantId, importId),
  credits: keepCredits,
  "erase-remains": ({ tenantId, contactId }) => eraseRemains(tenantId, contactId),
  templates: ({ tenantId, channelId }) => syncTemplates(tenantId, channelId),
  "channel-details": ({ tenantId, channelId }) => readDetails(tenantId, channelId),
  reaction: ({ tenantId, messageId }) => sendReaction(tenantId, messageId),
  unsend: ({ tenantId, messageId }) => unsend(tenantId, messageId),
  forget: ({ tenantId, messageId }) => forget(tenantId, messageId),
  photo: fetchPhoto,
  push: ({ tenantId, conversationId }) => sendPushes(tenantId, conversationId),
  clean,
};

/** Told to a job that is being done while somebody asks for the same. */
export const meanwhile: Partial<{ [Name in JobName]: (data: Jobs[Name]) => void }> = {
  deliver: ({ channelId }) => askAgain(channelId),
};

/** Does a job. One whose rows are gone by now (a thread was joined, a person erased) is done. */
export async function work(name: JobName, data: object): Promise<void> {
  try {
    await handlers[name](data as never);
  } catch (error) {
    if (!(error instanceof AppError && error.code === "NOT_FOUND")) throw error;
  }
}

/** Jobs that ask for the same thing are done once per batch. */
export const subjectOf = (data: object): string => JSON.stringify(data);
