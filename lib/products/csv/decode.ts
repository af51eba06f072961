import { invalid } from "#lib/errors.ts";

/**
 * The text of a file, whatever wrote it: UTF-8 with or without its mark, Excel's "Unicode text"
 * (UTF-16), or an old Windows program's own characters.
 */
export function decode(bytes: Uint8Array): string {
  const text = textOf(bytes);
  if (text.includes("\0")) {
    throw invalid("file", {
      id: "Berkas ini bukan CSV. Dari Excel, pilih Simpan Sebagai › CSV UTF-8.",
      en: "This file is not a CSV. From Excel, choose Save As › CSV UTF-8.",
    });
  }
  return text;
}

function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
