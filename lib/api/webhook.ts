import { z } from "zod";
import { knowsVerifyToken } from "#lib/channels/find-addressed.ts";
import { AppError } from "#lib/errors.ts";
import { acceptWebhook } from "#lib/inbound/accept-webhook.ts";
import { readBody } from "./body.ts";
import type { DeviceHandler, DeviceSpec } from "./device.ts";
import { device, json, localeOf } from "./envelope.ts";
import { type Handlers, handlersFor, type Method, methodNotAllowed, methods } from "./handlers.ts";
import { respond } from "./respond.ts";

/** Meta posts up to 3 MB. */
const maxBytes = 4 * 1024 * 1024;

const Handshake = z.object({
  "hub.mode": z.string().optional(),
  "hub.verify_token": z.string().optional(),
  "hub.challenge": z.string().optional(),
  channel: z.string().optional().meta({ description: "Whose token it must be; else anyone's." }),
});

/** Whatever it is: what we cannot read yet we keep. */
const Post = z
  .unknown()
  .meta({ examples: [{ object: "whatsapp_business_account", entry: [{ id: "1", changes: [] }] }] });

const told: Partial<Record<Method, DeviceSpec<z.ZodType, z.ZodType>>> = {
  GET: {
    summary: "Meta's handshake",
    description: "The challenge comes back, as it came, to whoever knows a channel's verify token.",
    tag: "Webhooks",
    open: true,
    input: Handshake,
    contentType: "text/plain",
  },
  POST: {
    summary: "What comes in from Meta",
    description:
      "Meta's own body, signed in `X-Hub-Signature-256`. Stored raw, answered at once, and understood later. `?channel=` names the channel that takes what names no known number.",
    tag: "Webhooks",
    open: true,
    forms: false,
    input: Post,
    output: z.null(),
  },
};

/** The handlers of the URL that is given to Meta. */
export function webhookRoute(): Handlers<DeviceHandler> {
  const has = Object.keys(told);
  const handlers = handlersFor<DeviceHandler>(
    has,
    (method) => (request) =>
      respond(request, device(localeOf(request)), async () => {
        if (method === "GET") return shakeHands(request);
        if (method === "POST") return takeIn(request);
        throw methodNotAllowed(has);
      }),
  );
  for (const method of methods) handlers[method].operation = told[method];
  return handlers;
}

async function shakeHands(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const token = query.get("hub.verify_token") ?? "";
  const known =
    query.get("hub.mode") === "subscribe" &&
    token !== "" &&
    (await knowsVerifyToken(token, query.get("channel")));
  if (!known) throw new AppError("FORBIDDEN");
  return new Response(query.get("hub.challenge") ?? "", {
    headers: { "content-type": "text/plain; charset=utf-8", "x-content-type-options": "nosniff" },
  });
}

async function takeIn(request: Request): Promise<Response> {
  const raw = await readBody(request, maxBytes);
  const channelId = new URL(request.url).searchParams.get("channel");
  await acceptWebhook(raw, request.headers.get("x-hub-signature-256"), channelId);
  return json(200, device(localeOf(request)).success(null), {});
}
