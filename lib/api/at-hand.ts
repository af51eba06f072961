import { processWide } from "#lib/process-wide.ts";

/**
 * Bodies that are in memory as a whole, whoever made them: reading them out of a Request or a
 * Response again would go through a stream, which costs more than many a request's work.
 */
const bodies = processWide(
  "bodies at hand",
  () => new WeakMap<Request | Response, Uint8Array | string>(),
);

export function keepAtHand<Message extends Request | Response>(
  message: Message,
  body: Uint8Array | string,
): Message {
  bodies.set(message, body);
  return message;
}

export const atHand = (message: Request | Response): Uint8Array | string | undefined =>
  bodies.get(message);
