import { z } from "zod";
import { Instant } from "#lib/instant.ts";
import {
  Direction,
  Message,
  MessageStatus,
  messageTypes,
  SendMessage,
  Speaker,
} from "#lib/messages/schema.ts";
import { PageQuery } from "#lib/page.ts";
import { textUpTo } from "#lib/text.ts";

export const ConversationStatus = z.enum(["BOT", "HUMAN", "RESOLVED"]);
export type ConversationStatus = z.infer<typeof ConversationStatus>;
export const ChannelKind = z.enum(["SANDBOX", "CLOUD", "WEB"]);

const time = z.iso.datetime();

/** The card of a conversation: what a list shows and what every verb answers. */
export const Conversation = z
  .object({
    id: z.string(),
    status: ConversationStatus,
    channel: z.object({ id: z.string(), kind: ChannelKind, name: z.string() }),
    contact: z.object({
      id: z.string(),
      name: z.string().nullable(),
      phone: z.string().nullable(),
      photoUrl: z.string().nullable(),
    }),
    assignee: z.object({ id: z.string(), name: z.string() }).nullable(),
    labels: z.array(z.string()),
    unreadCount: z.number().int(),
    unanswered: z.boolean(),
    waitingSince: time.nullable().meta({
      description: "Since when the customer waits for an answer; null where nobody waits.",
    }),
    lastMessage: z
      .object({
        id: z.string(),
        type: z.enum(messageTypes),
        preview: z.string(),
        direction: Direction,
        as: Speaker,
        status: MessageStatus,
        createdAt: time,
      })
      .nullable(),
    windowExpiresAt: time.nullable(),
    snoozedUntil: time.nullable(),
    handoff: z.object({ at: time, reason: z.string().nullable() }).nullable(),
    createdAt: time,
    lastActivityAt: time,
  })
  .meta({ id: "Conversation" });
export type Conversation = z.infer<typeof Conversation>;

/** The conversation with its latest 50 messages, oldest first. */
export const ConversationDetail = Conversation.extend({
  messages: z.array(Message),
  messagesCursor: z.string().nullable(),
  firstUnreadId: z.string().nullable().meta({
    description:
      "The first message that the caller has not read; it may be far above. Null where the caller has answered since.",
  }),
}).meta({ id: "ConversationDetail" });
export type ConversationDetail = z.infer<typeof ConversationDetail>;

/** Who it is with: a contact of ours, or anybody with a number. `message` is the first thing said. */
export const OpenConversation = z
  .strictObject({
    channelId: z.string().min(1),
    contactId: z.string().min(1).optional(),
    phone: z.string().trim().min(3).max(40).optional(),
    /** For a number that is new to us. */
    name: textUpTo(200).optional(),
    message: SendMessage.optional(),
  })
  .refine(({ contactId, phone }) => (contactId === undefined) !== (phone === undefined), {
    message: "Give either contactId or phone.",
    params: { id: "Isi contactId atau phone, salah satu.", en: "Give either contactId or phone." },
  })
  .meta({ id: "OpenConversation" });
export type OpenConversation = z.infer<typeof OpenConversation>;

const flag = z.literal("true").transform(() => true);

export const ListConversations = PageQuery.extend({
  status: ConversationStatus.optional(),
  channelId: z.string().optional(),
  contactId: z.string().optional(),
  assignee: z.string().min(1).max(64).optional(),
  label: z.string().min(1).max(50).optional(),
  unread: flag.optional(),
  unanswered: flag.optional(),
  q: textUpTo(200).optional(),
  sort: z.enum(["newest", "oldest", "waiting"]).optional().meta({
    description:
      "By the latest activity, the newest first unless asked otherwise. `waiting`: whoever waits longest for an answer, then whoever does not wait.",
  }),
});
export type ListConversations = z.infer<typeof ListConversations>;

/** Counted among these only. */
export const CountConversations = ListConversations.pick({
  channelId: true,
  label: true,
  assignee: true,
});
export type CountConversations = z.infer<typeof CountConversations>;

export const HandOff = z
  .strictObject({
    reason: textUpTo(500).optional(),
    assigneeId: z.string().min(1).optional(),
  })
  .meta({ id: "HandOff" });
export type HandOff = z.infer<typeof HandOff>;

const past = {
  message: "The time must be in the future.",
  params: { id: "Waktunya harus di masa depan.", en: "The time must be in the future." },
};

/** `null` takes the assignee or the snooze away; `read` is the caller's own. */
export const PatchConversation = z
  .strictObject({
    assigneeId: z.string().min(1).nullable().optional(),
    labels: z.array(textUpTo(50)).max(20).optional(),
    snoozedUntil: Instant.refine((time) => Date.parse(time) > Date.now(), past)
      .nullable()
      .optional(),
    read: z.boolean().optional(),
  })
  .meta({ id: "PatchConversation" });
export type PatchConversation = z.infer<typeof PatchConversation>;
