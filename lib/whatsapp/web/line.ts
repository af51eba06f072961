import { processWide } from "#lib/process-wide.ts";
import type { DeviceAnswer, DeviceCall } from "./device-calls.ts";
import type { MediaRef } from "./media-ref.ts";
import type { Json } from "./pick.ts";

/** A file as it was fetched; `gone`: it lies there no longer. */
export type Fetched = { bytes: Uint8Array } | { gone: boolean; message: string };

/** The way from this process to the linked devices, in whichever process they are. */
export type Line = {
  ask(channelId: string, call: DeviceCall): Promise<DeviceAnswer>;
  /** Encrypts a file and brings it to WhatsApp's door; answers what stands for it. */
  upload(file: { bytes: Uint8Array; mimeType: string }, door: Json): Promise<string>;
  download(ref: MediaRef): Promise<Fetched>;
};

const store = () => processWide("web line", (): { line: Line | null } => ({ line: null }));

export function setLine(line: Line | null): void {
  store().line = line;
}

/** Where no process of this installation runs devices, nobody answers. */
export const line = (): Line => store().line ?? nobody;

const message = "No process here runs WhatsApp Web devices.";
const nobody: Line = {
  ask: async () => ({ ok: false, why: "not-said", code: "NOT_HERE", message }),
  upload: () => Promise.reject(new Error(message)),
  download: async () => ({ gone: false, message }),
};
