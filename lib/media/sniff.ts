import { fileTypeFromBuffer } from "file-type";

/**
 * What the bytes are, not what their sender calls them. Text and unknown formats keep the claimed
 * type when it is harmless; what a browser would run becomes plain bytes.
 */
export async function sniff(bytes: Uint8Array, claimed: string): Promise<string> {
  const found = await fileTypeFromBuffer(bytes);
  if (found && found.mime !== "application/xml") {
    if (/^(video\/mp4|audio\/x-m4a)$/.test(found.mime) && claimed.startsWith("audio/"))
      return "audio/mp4";
    if (found.mime === "video/webm" && claimed.startsWith("audio/")) return "audio/webm";
    if (found.mime.startsWith("audio/ogg") || found.mime === "application/ogg") return "audio/ogg";
    return found.mime;
  }
  const base = claimed.split(";")[0]?.trim().toLowerCase() ?? "";
  const risky = /html|svg|xml|script|^$/.test(base) || !/^[\w.+-]+\/[\w.+-]+$/.test(base);
  return risky || base.startsWith("image/") ? "application/octet-stream" : base;
}
