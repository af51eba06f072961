import * as answer from "./answers/[id]/route.ts";
import * as answers from "./answers/route.ts";
import * as rotateKey from "./api-keys/[id]/rotate/route.ts";
import * as key from "./api-keys/[id]/route.ts";
import * as keys from "./api-keys/route.ts";
import * as auditLog from "./audit-log/route.ts";
import * as bot from "./bot/route.ts";
import * as botTest from "./bot/test/route.ts";
import * as botTry from "./bot/try/route.ts";
import * as cannedReply from "./canned-replies/[id]/route.ts";
import * as cannedReplies from "./canned-replies/route.ts";
import * as channelConnect from "./channels/[id]/connect/route.ts";
import * as channelQr from "./channels/[id]/qr/route.ts";
import * as channel from "./channels/[id]/route.ts";
import * as channelTest from "./channels/[id]/test/route.ts";
import * as channels from "./channels/route.ts";
import * as contactErase from "./contacts/[id]/erase/route.ts";
import * as contactExport from "./contacts/[id]/export/route.ts";
import * as contactMerge from "./contacts/[id]/merge/route.ts";
import * as contactOrders from "./contacts/[id]/orders/route.ts";
import * as contactPhoto from "./contacts/[id]/photo/route.ts";
import * as contact from "./contacts/[id]/route.ts";
import * as contactsExport from "./contacts/export/route.ts";
import * as contacts from "./contacts/route.ts";
import * as handoff from "./conversations/[id]/handoff/route.ts";
import * as messages from "./conversations/[id]/messages/route.ts";
import * as notes from "./conversations/[id]/notes/route.ts";
import * as presence from "./conversations/[id]/presence/route.ts";
import * as release from "./conversations/[id]/release/route.ts";
import * as reopen from "./conversations/[id]/reopen/route.ts";
import * as resolve from "./conversations/[id]/resolve/route.ts";
import * as conversation from "./conversations/[id]/route.ts";
import * as counts from "./conversations/counts/route.ts";
import * as conversations from "./conversations/route.ts";
import * as credits from "./credits/route.ts";
import * as topUps from "./credits/top-ups/route.ts";
import * as events from "./events/route.ts";
import * as label from "./labels/[id]/route.ts";
import * as labels from "./labels/route.ts";
import * as myPassword from "./me/password/route.ts";
import * as me from "./me/route.ts";
import * as mySession from "./me/sessions/[id]/route.ts";
import * as mySessions from "./me/sessions/route.ts";
import * as confirmTotp from "./me/totp/confirm/route.ts";
import * as disableTotp from "./me/totp/disable/route.ts";
import * as recoveryCodes from "./me/totp/recovery-codes/route.ts";
import * as totp from "./me/totp/route.ts";
import * as file from "./media/[id]/route.ts";
import * as media from "./media/route.ts";
import * as member from "./members/[id]/route.ts";
import * as members from "./members/route.ts";
import * as ratesEstimate from "./message-rates/estimate/route.ts";
import * as rates from "./message-rates/route.ts";
import * as confirm from "./messages/[id]/confirm/route.ts";
import * as reactions from "./messages/[id]/reactions/route.ts";
import * as retry from "./messages/[id]/retry/route.ts";
import * as message from "./messages/[id]/route.ts";
import * as ping from "./ping/route.ts";
import * as importProgress from "./product-imports/[id]/route.ts";
import * as photo from "./products/[id]/photo/route.ts";
import * as product from "./products/[id]/route.ts";
import * as productCounts from "./products/counts/route.ts";
import * as productExport from "./products/export/route.ts";
import * as productImport from "./products/import/route.ts";
import * as products from "./products/route.ts";
import * as push from "./push/route.ts";
import * as pushSubscriptions from "./push/subscriptions/route.ts";
import * as retention from "./retention/route.ts";
import * as sandbox from "./sandbox/messages/route.ts";
import * as search from "./search/route.ts";
import * as settings from "./settings/route.ts";
import * as templates from "./templates/route.ts";
import * as templateSync from "./templates/sync/route.ts";
import * as usageExport from "./usage/export/route.ts";
import * as usage from "./usage/route.ts";
import * as redeliver from "./webhooks/[id]/deliveries/[deliveryId]/redeliver/route.ts";
import * as deliveries from "./webhooks/[id]/deliveries/route.ts";
import * as rotateSecret from "./webhooks/[id]/rotate-secret/route.ts";
import * as webhook from "./webhooks/[id]/route.ts";
import * as testWebhook from "./webhooks/[id]/test/route.ts";
import * as webhooks from "./webhooks/route.ts";

/** Every URL under `/api/v1`. A route that is forgotten here fails a test (openapi.test.ts). */
export const routes = {
  "/ping": ping,
  "/me": me,
  "/me/password": myPassword,
  "/me/sessions": mySessions,
  "/me/sessions/{id}": mySession,
  "/me/totp": totp,
  "/me/totp/confirm": confirmTotp,
  "/me/totp/disable": disableTotp,
  "/me/totp/recovery-codes": recoveryCodes,
  "/conversations": conversations,
  "/conversations/counts": counts,
  "/conversations/{id}": conversation,
  "/conversations/{id}/messages": messages,
  "/conversations/{id}/notes": notes,
  "/conversations/{id}/handoff": handoff,
  "/conversations/{id}/presence": presence,
  "/conversations/{id}/release": release,
  "/conversations/{id}/resolve": resolve,
  "/conversations/{id}/reopen": reopen,
  "/messages/{id}/retry": retry,
  "/messages/{id}/confirm": confirm,
  "/media": media,
  "/media/{id}": file,
  "/products": products,
  "/products/counts": productCounts,
  "/products/{id}": product,
  "/products/{id}/photo": photo,
  "/products/import": productImport,
  "/product-imports/{id}": importProgress,
  "/products/export": productExport,
  "/channels": channels,
  "/members": members,
  "/api-keys": keys,
  "/api-keys/{id}": key,
  "/api-keys/{id}/rotate": rotateKey,
  "/credits": credits,
  "/credits/top-ups": topUps,
  "/usage": usage,
  "/message-rates": rates,
  "/message-rates/estimate": ratesEstimate,
  "/usage/export": usageExport,
  "/webhooks": webhooks,
  "/webhooks/{id}": webhook,
  "/webhooks/{id}/rotate-secret": rotateSecret,
  "/webhooks/{id}/test": testWebhook,
  "/webhooks/{id}/deliveries": deliveries,
  "/webhooks/{id}/deliveries/{deliveryId}/redeliver": redeliver,
  "/sandbox/messages": sandbox,
  "/events": events,
  "/answers": answers,
  "/answers/{id}": answer,
  "/bot": bot,
  "/bot/test": botTest,
  "/bot/try": botTry,
  "/retention": retention,
  "/settings": settings,
  "/audit-log": auditLog,
  "/canned-replies/{id}": cannedReply,
  "/canned-replies": cannedReplies,
  "/channels/{id}/connect": channelConnect,
  "/channels/{id}/qr": channelQr,
  "/channels/{id}/test": channelTest,
  "/channels/{id}": channel,
  "/contacts/{id}/erase": contactErase,
  "/contacts/{id}/export": contactExport,
  "/contacts/{id}/merge": contactMerge,
  "/contacts/{id}/photo": contactPhoto,
  "/contacts/{id}/orders": contactOrders,
  "/contacts/{id}": contact,
  "/contacts/export": contactsExport,
  "/contacts": contacts,
  "/labels/{id}": label,
  "/labels": labels,
  "/members/{id}": member,
  "/messages/{id}/reactions": reactions,
  "/messages/{id}": message,
  "/push": push,
  "/push/subscriptions": pushSubscriptions,
  "/search": search,
  "/templates": templates,
  "/templates/sync": templateSync,
};
