import { createWriteStream } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { diskStore } from "#lib/media/store/disk.ts";
import { listFiles, openFile, putFile } from "#lib/media/store.ts";

/** Every file of the store, be it a folder or a bucket. One that is deleted meanwhile is not missed. */
export async function copyFilesOut(dir: string): Promise<{ count: number; sizeBytes: number }> {
  let count = 0;
  let sizeBytes = 0;
  for await (const { key, sizeBytes: size } of listFiles("")) {
    const bytes = await openFile(key);
    if (!bytes) continue;
    const path = join(dir, key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await pipeline(bytes, createWriteStream(path, { mode: 0o600 }));
    count += 1;
    sizeBytes += size;
  }
  return { count, sizeBytes };
}

export async function copyFilesIn(dir: string): Promise<number> {
  let count = 0;
  for await (const { key } of diskStore(dir).list("")) {
    await putFile(key, await readFile(join(dir, key)));
    count += 1;
  }
  return count;
}
