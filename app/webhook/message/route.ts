import { receiveWebhook, refuseWebhookMethod, verifyWebhook } from "#lib/api/webhook.ts";

export const GET = verifyWebhook;
export const POST = receiveWebhook;
export const PUT = refuseWebhookMethod;
export const PATCH = refuseWebhookMethod;
export const DELETE = refuseWebhookMethod;
