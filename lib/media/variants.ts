/** What is made of a picture for the screens, and lies beside it in the store. */
export const variants = ["icon", "thumbnail", "preview"] as const;
export type Variant = (typeof variants)[number];
export const variantMimeType = "image/webp";

export const variantKey = (storageKey: string, variant: Variant) => `${storageKey}.${variant}`;

/** Every key under which something of this file may lie. */
export const keysOf = (storageKey: string): string[] => [
  storageKey,
  ...variants.map((variant) => variantKey(storageKey, variant)),
];
