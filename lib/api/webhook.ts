import { knowsVerifyToken } from "#lib/channels/find-addressed.ts";
import { AppError } from "#lib/errors.ts";
import { acceptWebhook } from "#lib/inbound/accept-webhook.ts";
import { readBody } from "./body.ts";
import { device, json, localeOf } from "./envelope.ts";
import { methodNotAllowed } from "./handlers.ts";
import { respond } from "./respond.ts";

/** Meta posts up to 3 MB. */
const maxBytes = 4 * 1024 * 1024;

/** Meta's handshake: the challenge comes back, as it came, to whoever knows the verify token. */
export const verifyWebhook = (request: Request): Promise<Response> =>
  guarded(request, async () => {
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
  });

/** Stored raw, answered at once, whatever it says; understanding it comes later, in a job. */
export const receiveWebhook = (request: Request): Promise<Response> =>
  guarded(request, async () => {
    const raw = await readBody(request, maxBytes);
    const channelId = new URL(request.url).searchParams.get("channel");
    await acceptWebhook(raw, request.headers.get("x-hub-signature-256"), channelId);
    return json(200, device(localeOf(request)).success(null), {});
  });

/** Everything else that might be asked of it. */
export const refuseWebhookMethod = (request: Request): Promise<Response> =>
  guarded(request, async () => {
    throw methodNotAllowed(["GET", "POST"]);
  });

const guarded = (request: Request, work: () => Promise<Response>): Promise<Response> =>
  respond(request, device(localeOf(request)), work);
