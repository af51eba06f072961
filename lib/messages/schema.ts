import { z } from "zod";
import { PageQuery, pageOf } from "#lib/page.ts";
import { textUpTo } from "#lib/text.ts";
import { ContactCard } from "./contact-card.ts";
import { Interactive } from "./interactive.ts";
import { Location } from "./location.ts";

export const messageTypes = [
  "text",
  "image",
  "video",
  "audio",
  "voice",
  "document",
  "sticker",
  "location",
  "contacts",
  "template",
  "interactive",
  "product",
  "order",
  "note",
  "event",
  "unsupported",
] as const;

export const Direction = z.enum(["IN", "OUT"]);
export const Speaker = z.enum(["CONTACT", "BOT", "HUMAN_AGENT", "SYSTEM"]);
export const MessageStatus = z.enum([
  "QUEUED",
  "SENT",
  "DELIVERED",
  "READ",
  "FAILED",
  "CANCELLED",
  "RECEIVED",
]);
export type MessageStatus = z.infer<typeof MessageStatus>;

const time = z.iso.datetime();
const named = z.object({ id: z.string(), name: z.string() });

export const MessageMedia = z
  .object({
    id: z.string(),
    url: z.string(),
    mimeType: z.string(),
    size: z.number().int().nullable(),
    filename: z.string().nullable(),
    caption: z.string().nullable(),
    width: z.number().int().nullable(),
    height: z.number().int().nullable(),
    durationSeconds: z.number().nullable(),
    state: z.enum(["ready", "pending", "failed", "expired"]).meta({
      description:
        "`pending`: still being fetched. `failed`: could not be had, `error` says why. `expired`: deleted when its time was over. Only a `ready` one can be read.",
    }),
    error: z.string().nullable(),
    thumbnailUrl: z.string().nullable().meta({
      description: "A small picture of it, as WebP; null where there is none.",
    }),
    placeholder: z.string().nullable().meta({
      description: "A blur of a few pixels to show until the picture is there, as a data address.",
    }),
    waveform: z.array(z.number().int()).nullable().meta({
      description: "How loud a sound is over its length, in 64 steps from 0 to 100.",
    }),
  })
  .meta({ id: "MessageMedia" });
export type MessageMedia = z.infer<typeof MessageMedia>;

export const Message = z
  .object({
    id: z.string(),
    conversationId: z.string(),
    direction: Direction,
    as: Speaker,
    via: z.enum(["dashboard", "api", "bot", "phone", "channel"]),
    type: z.enum(messageTypes),
    text: z.string().nullable(),
    media: MessageMedia.nullable(),
    template: z
      .object({
        id: z.string(),
        name: z.string(),
        language: z.string(),
        params: z.union([z.array(z.string()), z.record(z.string(), z.string())]).nullable(),
      })
      .nullable(),
    payload: z.record(z.string(), z.unknown()).nullable(),
    replyTo: z
      .object({
        id: z.string(),
        preview: z.string(),
        as: Speaker,
        type: z.enum(messageTypes),
        /** Of a picture, while it is there to be seen. */
        imageUrl: z.string().nullable(),
      })
      .nullable(),
    reactions: z.array(z.object({ emoji: z.string(), by: z.string() })),
    status: MessageStatus,
    error: z.object({ code: z.string(), message: z.string(), retryable: z.boolean() }).nullable(),
    author: named.nullable(),
    createdAt: time,
    sentAt: time.nullable(),
    deliveredAt: time.nullable(),
    readAt: time.nullable(),
    /** When its author last changed the text. */
    editedAt: time.nullable(),
    deletedAt: time.nullable(),
    /** `me`: only the team no longer sees it; `everyone`: the customer neither. */
    deletedFor: z.enum(["me", "everyone"]).nullable(),
  })
  .meta({ id: "Message" });
export type Message = z.infer<typeof Message>;

const oneKind = {
  id: "Isi tepat satu: text, mediaId, templateId, productId, interactive, location, atau contacts.",
  en: "Give exactly one of text, mediaId, templateId, productId, interactive, location or contacts.",
};

/**
 * What a person, a key or the bot may say. Exactly one kind of content; `text` may caption media,
 * and `mediaId` be the file of a template's or an interactive message's header.
 */
export const SendMessage = z
  .strictObject({
    text: textUpTo(4096).optional(),
    as: z.enum(["HUMAN_AGENT", "SYSTEM"]).optional(),
    mediaId: z.string().min(1).optional(),
    templateId: z.string().min(1).optional(),
    templateParams: z
      .union([
        z.array(z.string().max(1024)).max(50),
        z.record(z.string().max(60), z.string().max(2000)),
      ])
      .optional()
      .meta({
        description:
          "The template's `variables`: a list in their order, or an object by their names. `1` or `nama` fills the text, `header.1` a text header; `header.latitude`, `.longitude`, `.name` and `.address` a location header; `offer.expiresAt` (a time) a limited-time offer; `button.0` the first button: the end of its address, its code, or what its tap tells us; `card.0.mediaId`, `card.0.1`, `card.0.button.0` the first card of a carousel.",
        examples: [["Sari", "INV-7"], { nama: "Sari", "button.0": "resi/INV-7" }],
      }),
    productId: z.string().min(1).optional(),
    interactive: Interactive.optional(),
    location: Location.optional(),
    contacts: z.array(ContactCard).min(1).max(50).optional(),
    voice: z.boolean().optional().meta({
      description: "`mediaId` is a sound, to be heard as a voice note. It is made into OGG/Opus.",
    }),
    replyTo: z.string().min(1).optional(),
  })
  .superRefine((body, report) => {
    const { templateId, productId, interactive, location, contacts } = body;
    // The file of a header is a part of what it stands above.
    const isHeader = templateId !== undefined || interactive !== undefined;
    const file = isHeader ? undefined : body.mediaId;
    const kinds = [file, templateId, productId, interactive, location, contacts].filter(
      (kind) => kind !== undefined,
    ).length;
    const text = body.text !== undefined;
    const captioned = text && kinds === 1 && file !== undefined;
    if (kinds + (text ? 1 : 0) !== 1 && !captioned) {
      report.addIssue({
        code: "custom",
        path: [],
        params: oneKind,
        message: oneKind.en,
      });
    }
    if (body.voice && file === undefined) {
      const params = {
        id: "voice hanya berlaku bersama mediaId.",
        en: "voice only goes with mediaId.",
      };
      report.addIssue({ code: "custom", path: ["voice"], params, message: params.en });
    }
    if (body.templateParams !== undefined && body.templateId === undefined) {
      report.addIssue({
        code: "custom",
        path: ["templateParams"],
        params: {
          id: "templateParams hanya berlaku bersama templateId.",
          en: "templateParams only goes with templateId.",
        },
        message: "templateParams only goes with templateId.",
      });
    }
  })
  .meta({ id: "SendMessage" });
export type SendMessage = z.infer<typeof SendMessage>;

const oneStart = {
  message: "Give only one of cursor, before, after and around.",
  params: {
    id: "Isi salah satu saja: cursor, before, after, atau around.",
    en: "Give only one of cursor, before, after and around.",
  },
};
const wordsGoOn = {
  message: "With q a page goes on by its cursor.",
  path: ["q"],
  params: {
    id: "Bersama q, halaman berikutnya memakai cursor.",
    en: "With q a page goes on by its cursor.",
  },
};

/** What of a chat can be listed alone. */
export const partsOfAChat = ["pictures", "documents", "links"] as const;

const onePart = {
  message: "One of pictures, documents and links, with cursor, before or after.",
  path: ["pictures"],
  params: {
    id: "Salah satu saja: pictures, documents, atau links, bersama cursor, before, atau after.",
    en: "One of pictures, documents and links, with cursor, before or after.",
  },
};

const only = (description: string) =>
  z
    .literal("true")
    .transform(() => true)
    .optional()
    .meta({ description });

export const ListMessages = PageQuery.extend({
  before: z.string().min(1).max(64).optional().meta({ description: "A message: what is older." }),
  after: z
    .string()
    .min(1)
    .max(64)
    .optional()
    .meta({ description: "A message: what is newer, the nearest first in reach." }),
  around: z
    .string()
    .min(1)
    .max(64)
    .optional()
    .meta({ description: "A message: itself, in the middle of its neighbours." }),
  q: textUpTo(200).optional().meta({ description: "Only those whose text holds these words." }),
  pictures: only("Only images and videos that are there to be seen."),
  documents: only("Only documents."),
  links: only("Only those whose text holds a web address."),
})
  .refine(
    ({ cursor, before, after, around }) =>
      [cursor, before, after, around].filter((start) => start !== undefined).length <= 1,
    oneStart,
  )
  .refine(({ q, before, after, around }) => !q || !(before ?? after ?? around), wordsGoOn)
  .refine(({ q, around, ...wanted }) => {
    const parts = partsOfAChat.filter((part) => wanted[part]).length;
    return parts === 0 || (parts === 1 && !(q ?? around));
  }, onePart);
export type ListMessages = z.infer<typeof ListMessages>;

export const MessagePage = pageOf(Message).extend({
  hasNewer: z.boolean().meta({
    description: "Whether the conversation goes on after these.",
    examples: [false],
  }),
});
export type MessagePage = z.infer<typeof MessagePage>;

export const AddNote = z
  .strictObject({
    text: textUpTo(4096),
    mentions: z
      .array(z.string().min(1))
      .max(20)
      .optional()
      .meta({ description: "Members whom the note calls; each is told by an event." }),
  })
  .meta({ examples: [{ text: "Suka warna biru" }] });
export type AddNote = z.infer<typeof AddNote>;

const emoji = {
  message: "Give one emoji, or null.",
  params: { id: "Isi satu emoji, atau null.", en: "Give one emoji, or null." },
};
const oneEmoji = "^\\p{RGI_Emoji}$";
/** One emoji as Unicode lists them; a heart without its variation selector is meant as one, too. */
function isEmoji(text: string): boolean {
  const pattern = new RegExp(oneEmoji, "v");
  return pattern.test(text) || pattern.test(`${text}\uFE0F`);
}

/** `null` takes our reaction back. */
export const React = z
  .strictObject({ emoji: z.string().max(40).refine(isEmoji, emoji).nullable() })
  .meta({ id: "React" });
export type React = z.infer<typeof React>;

/** `me`: it is hidden from the team, nothing is sent. `everyone`: it is taken back from the customer. */
export const DeleteMessage = z.object({ for: z.enum(["me", "everyone"]) });
export type DeleteMessage = z.infer<typeof DeleteMessage>;
