import type { Media } from "#lib/db/generated/client.ts";
import { invalid } from "#lib/errors.ts";
import { refuseTooLarge } from "#lib/media/limits.ts";
import type { Content } from "./compose.ts";
import { messageTypeOf } from "./file-content.ts";
import type { Interactive } from "./interactive.ts";

/** What may stand above buttons, a link or a flow; `mediaId` puts a file of ours there. */
const takesFile = new Set(["button", "cta_url", "flow"]);

export function interactiveContent(interactive: Interactive, media: Media | null): Content {
  const text = interactive.body?.text ?? null;
  if (!media) return { type: "interactive", payload: interactive, text };
  const kind = messageTypeOf(media.mimeType);
  if (!takesFile.has(interactive.type) || "header" in interactive || kind === "audio") {
    throw invalid("mediaId", {
      id: "Berkas hanya dapat menjadi header pesan bertombol, tautan, atau flow yang belum punya header: gambar, video, atau dokumen.",
      en: "A file can only be the header of buttons, a link or a flow that has none yet: a picture, a video or a document.",
    });
  }
  refuseTooLarge(media, kind);
  return { type: "interactive", payload: interactive, text, mediaId: media.id };
}
