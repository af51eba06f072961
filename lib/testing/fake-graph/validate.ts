import { GraphRefusal, missing, wrongValue } from "./graph-error.ts";

export type Body = Record<string, unknown>;
/** What has to be known of the outside to judge a message. */
export type Known = { hasMedia(id: string): boolean; hasTemplate(name: string): boolean };

const object = (value: unknown): Body | null =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Body) : null;
const isText = (value: unknown, max: number) =>
  typeof value === "string" && value.length > 0 && value.length <= max;

/** Refuses what Meta refuses; answers the recipient as Meta names it. */
export function validate(body: Body, known: Known): { recipient: string; contact: Body } {
  const to = recipient(body);
  const type = body.type ?? "text";
  const part = typeof type === "string" ? body[type] : undefined;
  const check = typeof type === "string" ? checks.get(type) : undefined;
  if (!check) throw wrongValue(`Param type must be one of {${[...checks.keys()].join(", ")}}`);
  if (type !== "contacts" && !object(part)) throw missing(String(type));
  check(object(part) ?? {}, known, body);
  const context = body.context;
  if (context !== undefined && !isText(object(context)?.message_id, 1000)) {
    throw missing("context.message_id");
  }
  const opaque = body.biz_opaque_callback_data;
  if (opaque !== undefined && !isText(opaque, 512)) {
    throw wrongValue("biz_opaque_callback_data must be a string of at most 512 characters");
  }
  return to;
}

function recipient(body: Body): { recipient: string; contact: Body } {
  const { to, recipient: userId, recipient_type: kind = "individual" } = body;
  if (kind !== "individual" && kind !== "group") throw wrongValue("recipient_type");
  if (to === undefined && userId === undefined) throw missing("to");
  if (to === undefined) {
    if (typeof userId !== "string" || !/^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/.test(userId)) {
      throw wrongValue("recipient is not a business-scoped user id");
    }
    return { recipient: userId, contact: { input: userId, user_id: userId } };
  }
  if (kind === "group" && typeof to === "string") {
    return { recipient: to, contact: { input: to } };
  }
  const digits = typeof to === "string" ? to.replaceAll(/[+\s()-]/g, "") : "";
  if (!/^\d{5,15}$/.test(digits)) throw wrongValue(`Invalid phone number: ${String(to)}`);
  return { recipient: digits, contact: { input: to, wa_id: digits } };
}

type Check = (part: Body, known: Known, body: Body) => void;

const media: Check = (part, known) => {
  if (part.id === undefined && part.link === undefined) throw missing("id or link");
  if (part.id !== undefined && !known.hasMedia(String(part.id))) {
    const details = `${String(part.id)} is not a valid whatsapp business account media attachment ID`;
    throw new GraphRefusal(100, 400, "Invalid parameter", details);
  }
};

const captioned: Check = (part, known, body) => {
  if (part.caption !== undefined && !isText(part.caption, 1024)) throw wrongValue("caption");
  media(part, known, body);
};

const plain: Check = (part, known, body) => {
  if (part.caption !== undefined) throw wrongValue("caption is not allowed for this type");
  media(part, known, body);
};

const checks = new Map<string, Check>([
  [
    "text",
    (part) => {
      if (!isText(part.body, 4096)) throw wrongValue("text.body must have 1 to 4096 characters");
    },
  ],
  ["image", captioned],
  ["video", captioned],
  ["document", captioned],
  ["audio", plain],
  ["sticker", plain],
  [
    "template",
    (part, known) => {
      if (!isText(part.name, 512)) throw missing("template.name");
      if (!isText(object(part.language)?.code, 20)) throw missing("template.language.code");
      if (!known.hasTemplate(String(part.name))) {
        const details = `template name (${String(part.name)}) does not exist`;
        throw new GraphRefusal(132001, 404, "Template name does not exist", details);
      }
    },
  ],
  [
    "interactive",
    (part) => {
      if (!isText(part.type, 50)) throw missing("interactive.type");
      if (!object(part.action)) throw missing("interactive.action");
    },
  ],
  [
    "location",
    (part) => {
      if (!Number.isFinite(Number(part.latitude ?? Number.NaN))) throw missing("latitude");
      if (!Number.isFinite(Number(part.longitude ?? Number.NaN))) throw missing("longitude");
    },
  ],
  [
    "reaction",
    (part) => {
      if (!isText(part.message_id, 1000)) throw missing("reaction.message_id");
      if (typeof part.emoji !== "string") throw missing("reaction.emoji");
    },
  ],
  [
    "contacts",
    (_part, _known, body) => {
      if (!Array.isArray(body.contacts) || body.contacts.length === 0) throw missing("contacts");
    },
  ],
]);
