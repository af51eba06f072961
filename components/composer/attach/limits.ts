import { typeOf } from "../sending.ts";

const megabyte = 1024 * 1024;

/** What WhatsApp takes of each kind. */
const limitBytes = {
  image: 5 * megabyte,
  video: 16 * megabyte,
  audio: 16 * megabyte,
  document: 100 * megabyte,
} as const;

export const longestCaption = 1_024;

export type Problem =
  | { name: "empty" }
  | { name: "tooLarge"; kind: keyof typeof limitBytes; limitMb: number };

/** Why a file cannot be sent, before anybody waits for its upload. */
export function problemOf(file: Pick<File, "size" | "type">): Problem | null {
  if (file.size === 0) return { name: "empty" };
  const kind = typeOf(file.type);
  const limit = limitBytes[kind];
  return file.size > limit ? { name: "tooLarge", kind, limitMb: limit / megabyte } : null;
}

/** WhatsApp shows no words under a sound. */
export const takesCaption = (file: Pick<File, "type">): boolean => typeOf(file.type) !== "audio";
