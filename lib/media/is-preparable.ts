/** Larger ones would fill the memory, and a screen shows them by their name and size anyway. */
const mostBytes = 40_000_000;

/** Something can be made of it for the screens: a small picture, the shape of a sound. */
export const isPreparable = (file: { mimeType: string; sizeBytes: number | null }): boolean =>
  /^(image|audio|video)\//.test(file.mimeType) && (file.sizeBytes ?? 0) <= mostBytes;
