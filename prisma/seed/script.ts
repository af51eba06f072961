import type { MessageStatus, messageTypes } from "#lib/messages/schema.ts";
import type { FileName } from "./album.ts";
import type { ChannelName, Teammate } from "./shop.ts";

/** When the following is said: so long ago, or on an earlier day at a time of the shop's clock. */
export type When = { minutesAgo: number } | { daysAgo: number; clock: string };

export type Said = {
  text: string | null;
  type?: (typeof messageTypes)[number];
  file?: FileName;
  payload?: Record<string, unknown>;
  /** SKU of the product that is shown. */
  product?: string;
  template?: { name: string; params: string[] };
  /** A name for it, so that something later can quote it. */
  key?: string;
  quote?: string;
  /** What the other side put on it. */
  reaction?: string;
  /** How far one of ours has come; read, unless told otherwise. */
  status?: MessageStatus;
  error?: { code: string; message: string };
  /** The customer took it back. */
  deleted?: boolean;
};
type More = Omit<Said, "text">;

export type Line =
  | { do: "clock"; when: When }
  | { do: "them"; said: Said }
  /** The bot's turn: it says what our bot would say, or hands over as it would. */
  | { do: "bot" }
  | { do: "reply"; by: Teammate; said: Said }
  | { do: "phone"; said: Said }
  | { do: "api"; said: Said }
  | { do: "note"; by: Teammate; text: string }
  | { do: "assign"; by: Teammate; to: Teammate }
  | { do: "takeOver"; by: Teammate; reason?: string }
  | { do: "release"; by: Teammate }
  | { do: "resolve"; by: Teammate };

export type Chat = {
  name: string | null;
  /** E.164 digits; null for somebody known by a username only. */
  phone: string | null;
  bsuid?: string;
  photo?: FileName;
  about?: string;
  channel: ChannelName;
  labels?: string[];
  snoozedDays?: number;
  /** How many of the customer's messages each of us has not read yet. */
  unread?: Partial<Record<Teammate, number>>;
  lines: Line[];
};

export const ago = (minutesAgo: number): Line => ({ do: "clock", when: { minutesAgo } });
export const day = (daysAgo: number, clock: string): Line => ({
  do: "clock",
  when: { daysAgo, clock },
});

export const them = (text: string | null, more: More = {}): Line => ({
  do: "them",
  said: { text, ...more },
});
export const bot: Line = { do: "bot" };

const reply =
  (by: Teammate) =>
  (text: string | null, more: More = {}): Line => ({ do: "reply", by, said: { text, ...more } });
export const laras = reply("laras");
export const rina = reply("rina");
export const dimas = reply("dimas");

/** From the owner's own phone, beside this app. */
export const phone = (text: string | null, more: More = {}): Line => ({
  do: "phone",
  said: { text, ...more },
});
/** By an API key: the shop's till. */
export const api = (text: string | null, more: More = {}): Line => ({
  do: "api",
  said: { text, ...more },
});

export const note = (by: Teammate, text: string): Line => ({ do: "note", by, text });
export const assign = (by: Teammate, to: Teammate): Line => ({ do: "assign", by, to });
export const takeOver = (by: Teammate, reason?: string): Line => ({
  do: "takeOver",
  by,
  ...(reason && { reason }),
});
export const release = (by: Teammate): Line => ({ do: "release", by });
export const resolve = (by: Teammate): Line => ({ do: "resolve", by });
