import { webhookRoute } from "#lib/api/webhook.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = webhookRoute();
