import type { Provider, Routed } from "../provider.ts";
import { sampleTemplates } from "./templates.ts";

/**
 * A pretended WhatsApp: it needs no account and reaches nobody. What it "posts" to us is our own
 * vocabulary as JSON (see lib/sandbox), through the same door as a real webhook.
 */
export const sandbox: Provider = {
  kind: "SANDBOX",
  async send(_channel, message) {
    return { outcome: "sent", providerId: `sandbox.${message.clientMessageId}` };
  },
  async markRead() {},
  async upload(_channel, { filename }) {
    return { mediaId: `sandbox.${filename}` };
  },
  async download(_channel, mediaId) {
    return {
      fault: { code: "NOT_FOUND", message: `the sandbox holds no ${mediaId}` },
      remedy: { do: "give-up", hint: "media" },
    };
  },
  async templates() {
    return { templates: sampleTemplates };
  },
  async unsend() {
    return null;
  },
  read(body) {
    const { updates } = body as { updates: (Routed["update"] & { at: string | Date })[] };
    return updates.map((update) => ({
      phoneNumberId: null,
      accountId: null,
      update: { ...update, at: new Date(update.at) },
    }));
  },
};
