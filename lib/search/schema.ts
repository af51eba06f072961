import { z } from "zod";
import { messageTypes, Speaker } from "#lib/messages/schema.ts";
import { queryInteger } from "#lib/page.ts";
import { textUpTo } from "#lib/text.ts";

const time = z.iso.datetime();

export const Search = z.object({
  q: textUpTo(200),
  /** Of each group. */
  limit: queryInteger(1, 50, 10),
});
export type Search = z.infer<typeof Search>;

const Who = z.object({
  id: z.string(),
  name: z.string().nullable(),
  phone: z.string().nullable(),
});

export const Found = z
  .object({
    contacts: z.array(
      Who.extend({
        photoUrl: z.string().nullable(),
        lastSeenAt: time.nullable(),
        /** Theirs with the latest activity; null where there is none yet. */
        conversationId: z.string().nullable(),
      }),
    ),
    messages: z.array(
      z.object({
        id: z.string(),
        conversationId: z.string(),
        contact: Who,
        type: z.enum(messageTypes),
        direction: z.enum(["IN", "OUT"]),
        as: Speaker,
        /** Some words around the first place where it was found. */
        snippet: z.string(),
        /** Where in the snippet that is: begin and end. */
        match: z.tuple([z.number().int(), z.number().int()]).nullable(),
        createdAt: time,
      }),
    ),
  })
  .meta({ id: "Found" });
export type Found = z.infer<typeof Found>;
