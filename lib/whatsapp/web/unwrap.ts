import { type Json, object } from "./pick.ts";

/** Around what was said: that it disappears, is seen once, was edited, is a part of an album … */
const wrappers = [
  "ephemeralMessage",
  "viewOnceMessage",
  "viewOnceMessageV2",
  "viewOnceMessageV2Extension",
  "documentWithCaptionMessage",
  "editedMessage",
  "deviceSentMessage",
  "groupMentionedMessage",
  "associatedChildMessage",
  "botInvokeMessage",
  "lottieStickerMessage",
  "questionMessage",
  "limitSharingMessage",
  "pollCreationMessageV4",
];
const deepest = 6;

/** What is inside. */
export function unwrap(message: unknown): Json | null {
  let inner = object(message);
  for (let depth = 0; inner && depth < deepest; depth += 1) {
    const outer: Json = inner;
    const wrapper = wrappers.find((name) => object(object(outer[name])?.message));
    if (!wrapper) return outer;
    inner = object(object(outer[wrapper])?.message);
  }
  return inner;
}
