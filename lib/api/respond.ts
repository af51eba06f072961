import { json, localeOf, type Surface, statusOfError } from "./envelope.ts";
import { toAppError } from "./to-app-error.ts";

/** What every answer to this request carries, whatever becomes of it. */
export type Always = { requestId: string; headers: Headers };

/** Runs, and turns whatever is thrown into the surface's refusal. */
export async function respond(
  request: Request,
  surface: Surface,
  work: (always: Always) => Promise<Response>,
): Promise<Response> {
  // The server has put there what is worth echoing (scripts/serve/stamp.ts).
  const requestId = request.headers.get("x-request-id") ?? crypto.randomUUID();
  const headers = new Headers({ "X-Request-Id": requestId });
  let response: Response;
  try {
    response = await work({ requestId, headers });
  } catch (thrown) {
    const error = toAppError(thrown, requestId);
    const body = surface.failure(error, localeOf(request), requestId);
    response = json(statusOfError(error), body, error.headers);
  }
  for (const [name, value] of headers) response.headers.set(name, value);
  return response;
}
