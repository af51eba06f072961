import { createReadStream } from "node:fs";
import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { newId } from "#lib/ids.ts";

const root = () => resolve(process.env.DATA_DIR ?? ".data", "media");

/** Files are kept under their tenant; the key is all the database knows. */
export const storageKeyOf = (tenantId: string, mediaId: string) => `${tenantId}/${mediaId}`;

/** Written beside and renamed, so a crash leaves the whole file or none. */
export async function putFile(key: string, bytes: Uint8Array): Promise<void> {
  const path = join(root(), key);
  const part = `${path}.${newId()}.part`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(part, bytes);
  await rename(part, path);
}

/** One that is not there is gone already. */
export const removeFile = (key: string): Promise<void> => rm(join(root(), key), { force: true });

export async function sizeOfFile(key: string): Promise<number> {
  return (await stat(join(root(), key))).size;
}

/** Bytes `start`–`end` inclusive. */
export const openFile = (key: string, range?: { start: number; end: number }) =>
  createReadStream(join(root(), key), range);

export async function readWholeFile(key: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of openFile(key)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
