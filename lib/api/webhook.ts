import { knowsVerifyToken } from "#lib/channels/find-addressed.ts";
import { AppError } from "#lib/errors.ts";
import { acceptWebhook } from "#lib/inbound/accept-webhook.ts";
import { readBody } from "./body.ts";
import { device, json, localeOf, statusOfError } from "./envelope.ts";
import { toAppError } from "./to-app-error.ts";

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

async function guarded(request: Request, work: () => Promise<Response>): Promise<Response> {
  const requestId = request.headers.get("x-request-id") ?? crypto.randomUUID();
  let response: Response;
  try {
    response = await work();
  } catch (thrown) {
    const error = toAppError(thrown, requestId);
    const locale = localeOf(request);
    const body = device(locale).failure(error, locale, requestId);
    response = json(statusOfError(error), body, error.headers);
  }
  response.headers.set("X-Request-Id", requestId);
  return response;
}
