import type { Variant } from "#lib/media/variants.ts";

/** One of a picture of ours for a screen; what is only in this browser yet, or elsewhere, has none. */
export const smallPicture = (url: string, variant: Variant): string =>
  url.startsWith("/api/v1/media/") ? `${url}?variant=${variant}` : url;
