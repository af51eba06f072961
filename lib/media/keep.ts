import { invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { type Inspected, inspect } from "./inspect.ts";
import { sniff } from "./sniff.ts";
import { putFile, removeFile, storageKeyOf } from "./store.ts";
import { withoutNotes } from "./without-notes.ts";

export type GivenFile = { bytes: Uint8Array; mimeType: string; filename: string | null };

/** A file that is in the store, and in no row yet. */
export type KeptFile = Pick<Inspected, "sha256" | "width" | "height"> & {
  id: string;
  storageKey: string;
  mimeType: string;
  sizeBytes: number;
  filename: string | null;
};

/**
 * Puts a file of ours into the store. Outside of any transaction, for a store may be slow; the row
 * that names it comes after. Without one the sweep throws it away.
 */
export async function keepFile(tenantId: string, given: GivenFile): Promise<KeptFile> {
  const mimeType = await sniff(given.bytes, given.mimeType);
  const { bytes, ...seen } = await cleaned(given.bytes, mimeType);
  const id = newId();
  const storageKey = storageKeyOf(tenantId, id);
  await putFile(storageKey, bytes);
  const filename = given.filename?.replace(/[\p{Cc}/\\]/gu, "_").slice(0, 240) || null;
  const { sha256, width, height } = seen;
  const sizeBytes = bytes.byteLength;
  return { id, storageKey, mimeType, sizeBytes, filename, sha256, width, height };
}

/** Nothing came of it. */
export const dropFile = ({ storageKey }: KeptFile): Promise<void> => removeFile(storageKey);

async function cleaned(bytes: Uint8Array, mimeType: string) {
  const seen = await inspect(bytes, mimeType);
  if (seen.tooLarge) {
    throw invalid("file", {
      id: "Gambar ini lebih dari 64 megapiksel. Perkecil dulu, lalu unggah lagi.",
      en: "This picture has more than 64 megapixels. Make it smaller, then upload it again.",
    });
  }
  const clean = seen.hasNotes ? await withoutNotes(bytes, mimeType) : null;
  return clean ? { bytes: clean, ...(await inspect(clean, mimeType)) } : { bytes, ...seen };
}
