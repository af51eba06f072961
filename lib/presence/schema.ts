import { z } from "zod";

export const PresenceState = z.enum(["viewing", "typing", "left"]);
export type PresenceState = z.infer<typeof PresenceState>;

/** So long a colleague counts as being there; a browser says it again before that. */
export const presenceSeconds = 12;

export const TellPresence = z.strictObject({ state: PresenceState }).meta({ id: "TellPresence" });
export type TellPresence = z.infer<typeof TellPresence>;

/** What a colleague does in a conversation; also what the event `conversation.presence` brings. */
export const Presence = z.object({
  conversationId: z.string(),
  member: z.object({ id: z.string(), name: z.string() }),
  state: PresenceState,
});
export type Presence = z.infer<typeof Presence>;

export const Present = z
  .object({
    /** The colleagues who are there now, without the caller. */
    items: z.array(Presence),
  })
  .meta({ id: "Present" });
export type Present = z.infer<typeof Present>;
