import type { IncomingMessage, ServerResponse } from "node:http";
import { limitBody } from "./body-limit.ts";
import { keepLength } from "./content-length.ts";
import { knownMethod } from "./known-method.ts";
import { knownPath } from "./known-path.ts";
import { type SecurityOptions, secure } from "./security-headers.ts";
import { stamp } from "./stamp.ts";
import { tooLarge } from "./too-large.ts";

export type ReceiveOptions = SecurityOptions & { trustedHops: number };

/** Makes a request fit for Next, which would believe what callers say of themselves. */
export function receive(
  request: IncomingMessage,
  response: ServerResponse,
  options: ReceiveOptions,
): string {
  request.url = knownPath(request.url ?? "/");
  const requestId = stamp(request, response, options.trustedHops);
  knownMethod(request);
  secure(request, response, options);
  keepLength(response);
  limitBody(request, response, () => tooLarge(request, requestId));
  return requestId;
}
