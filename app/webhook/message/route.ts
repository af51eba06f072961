import { receiveWebhook, verifyWebhook } from "#lib/api/webhook.ts";

export const GET = verifyWebhook;
export const POST = receiveWebhook;
