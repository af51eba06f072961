import { mediaUrl, thumbnailUrlOf } from "#lib/media/present.ts";
import type { MessageMedia } from "./schema.ts";

/** A row of media as a message's query brings it along. */
export type StoredMedia = {
  id: string;
  mimeType: string;
  size: number | null;
  filename: string | null;
  width: number | null;
  height: number | null;
  durationSeconds: number | null;
  state: string;
  error: string | null;
  thumbnailBytes: number | null;
  placeholder: string | null;
  waveform: number[] | null;
  preparedAt: string | null;
  missingAt: string | null;
};

export function presentMedia(row: StoredMedia, caption: string | null): MessageMedia {
  const { preparedAt: _, missingAt, thumbnailBytes: __, error, waveform, ...media } = row;
  const state = missingAt ? "failed" : (row.state.toLowerCase() as MessageMedia["state"]);
  return {
    ...media,
    url: mediaUrl(row.id),
    caption,
    state,
    // Of one that is here, no trouble on its way is of interest any more.
    error: missingAt ? "MISSING" : state === "ready" ? null : error,
    thumbnailUrl: missingAt ? null : thumbnailUrlOf(row),
    waveform: waveform?.length ? waveform : null,
  };
}
