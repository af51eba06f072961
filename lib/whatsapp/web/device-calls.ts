import type { MessageRef, OutgoingContent, Party, UnreadChat } from "../provider.ts";
import type { MediaRef } from "./media-ref.ts";
import type { Json } from "./pick.ts";

/** What may be asked of a linked device. Plain data: it may be asked from another process. */
export type DeviceCall =
  | { do: "send"; id: string; to: Party; content: OutgoingContent; quoted: MessageRef | null }
  | { do: "read"; chat: UnreadChat; typing: boolean }
  | { do: "unsend"; to: Party; id: string }
  | { do: "forget"; chat: Party; message: MessageRef; at: number }
  | { do: "upload-door" }
  | { do: "reupload"; ref: MediaRef }
  | { do: "photo"; of: Party }
  | { do: "probe" };

/** Answered in kind; a call that fails on WhatsApp's side answers with why. */
export type DeviceAnswer =
  | { ok: true; value?: Json | string | null }
  /** WhatsApp took it and said no. */
  | { ok: false; why: "refused"; code: string }
  /** It was not even said: the device is not connected, or knows no such thing. */
  | { ok: false; why: "not-said"; code: string; message: string }
  /** It was said, and no answer came. */
  | { ok: false; why: "no-answer"; message: string };

/** What a device tells about itself. */
export type DeviceNews =
  | { is: "connecting" }
  | { is: "qr"; qr: string; expiresAt: number }
  | { is: "code"; code: string; expiresAt: number }
  | { is: "connected"; phone: string | null; name: string | null }
  | { is: "waiting"; code: number | null; afterMs: number }
  | { is: "stopped"; reason: StopReason; code: number | null; forget: boolean }
  | { is: "alive" }
  | { is: "picture"; of: Party; removed: boolean };

export type StopReason =
  | "logged-out"
  | "banned"
  | "restricted"
  | "replaced"
  | "mismatch"
  | "not-linked"
  | "unlinked";
