import type { Message } from "#lib/messages/schema.ts";

export type Media = NonNullable<Message["media"]>;

const width = 304;
const lowest = 140;
const highest = 340;
const unknown = 200;

/** A picture's place, known before it has loaded, so that nothing shifts when it does. */
export function mediaBox(media: Media): { width: number; height: number } {
  if (!media.width || !media.height) return { width, height: unknown };
  const height = Math.round((media.height / media.width) * width);
  return { width, height: Math.min(highest, Math.max(lowest, height)) };
}
