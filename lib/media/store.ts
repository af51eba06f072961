import { resolve } from "node:path";
import type { Readable } from "node:stream";
import { readEnv } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { log } from "#lib/log.ts";
import { processWide } from "#lib/process-wide.ts";
import { diskStore } from "./store/disk.ts";
import type { ByteRange, Store, StoredFile } from "./store/port.ts";
import { s3Store } from "./store/s3.ts";

/** Files are kept under their tenant; the key is all the database knows. */
export const storageKeyOf = (tenantId: string, mediaId: string) => `${tenantId}/${mediaId}`;

/** A bucket where one is set, else the folder `media` of the data directory. */
function store(): Store {
  const { DATA_DIR = ".data", S3_BUCKET = "" } = process.env;
  return S3_BUCKET.trim() === ""
    ? processWide(`store ${DATA_DIR}`, () => diskStore(resolve(DATA_DIR, "media")))
    : processWide("store in S3", () => s3Store(s3Settings()));
}

function s3Settings() {
  const env = readEnv();
  return {
    endpoint: env.S3_ENDPOINT,
    bucket: env.S3_BUCKET ?? "",
    region: env.S3_REGION,
    accessKeyId: env.S3_ACCESS_KEY_ID ?? "",
    secretAccessKey: env.S3_SECRET_ACCESS_KEY ?? "",
    pathStyle: env.S3_PATH_STYLE,
  };
}

/** The whole file or none of it. */
export const putFile = (key: string, bytes: Uint8Array): Promise<void> =>
  reached(store().put(key, bytes));

/** One that is not there is gone already. */
export const removeFile = (key: string): Promise<void> => reached(store().remove(key));

/** null: not there. */
export const sizeOfFile = (key: string): Promise<number | null> => reached(store().sizeOf(key));

/** Bytes `start`–`end` inclusive; null: not there. */
export const openFile = (key: string, range?: ByteRange): Promise<Readable | null> =>
  reached(store().open(key, range));

/** null: not there. */
export async function readFileIfThere(key: string): Promise<Uint8Array | null> {
  const stream = await openFile(key);
  return stream && reached(bytesOf(stream));
}

/** Throws where there is none. */
export async function readWholeFile(key: string): Promise<Uint8Array> {
  const bytes = await readFileIfThere(key);
  if (!bytes) throw new Error(`There is no file ${key}.`);
  return bytes;
}

async function bytesOf(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** All whose keys begin so, in the order of their keys. */
export const listFiles = (prefix: string): AsyncIterable<StoredFile> => store().list(prefix);

/** A disk that is full and a bucket that is silent are told as what they are: it may pass. */
async function reached<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    log.warn({ err: String(error).slice(0, 300) }, "the file store did not do it");
    throw new AppError(
      "UNAVAILABLE",
      {
        id: "Penyimpanan berkas sedang tidak dapat dipakai. Coba lagi sebentar lagi.",
        en: "The file store cannot be used right now. Try again shortly.",
      },
      { headers: { "Retry-After": "5" } },
    );
  }
}
