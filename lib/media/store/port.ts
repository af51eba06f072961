import type { Readable } from "node:stream";

/** Bytes `start`–`end` inclusive. */
export type ByteRange = { start: number; end: number };

export type StoredFile = { key: string; sizeBytes: number; modifiedAt: Date };

/** Where files are kept. A key is all the database knows; where it leads is the store's affair. */
export type Store = {
  /** The whole file or none of it. The same key again replaces it. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** A file that is not there is null; what is read of it flows, however large it is. */
  open(key: string, range?: ByteRange): Promise<Readable | null>;
  /** null: not there. */
  sizeOf(key: string): Promise<number | null>;
  /** One that is not there is gone already. */
  remove(key: string): Promise<void>;
  /** All whose keys begin so, in the order of their keys. */
  list(prefix: string): AsyncIterable<StoredFile>;
};
