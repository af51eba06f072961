/**
 * The chat that somebody reads above its end, if any. What comes in there must not push away what
 * is being read; everywhere else the newest counts. Written by the thread, read by the stream.
 */
export const reader: { aboveTheEndOf: string | null } = { aboveTheEndOf: null };
