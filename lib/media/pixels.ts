import sharp, { type Sharp, type SharpOptions } from "sharp";

/** 64 megapixels: more is an attack on our memory, not a photograph. */
export const maxPixels = 64_000_000;

/** Opens a picture; one that would unfold to more than that is refused when it is read. */
export const openPicture = (bytes: Uint8Array, options: SharpOptions = {}): Sharp =>
  sharp(bytes, { limitInputPixels: maxPixels, ...options });
