import type { Json } from "../pick.ts";

const bytes = new Set(["mediaKey", "fileSha256", "fileEncSha256", "jpegThumbnail", "waveform"]);

/** The description of a file as it is kept (bytes in base64) → as the wire has it. */
export const mediaPart = (part: Json): Json =>
  Object.fromEntries(
    Object.entries(part).map(([name, value]) => [
      name,
      bytes.has(name) && typeof value === "string" ? Buffer.from(value, "base64") : value,
    ]),
  );
