import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { newId } from "#lib/ids.ts";
import type { Store, StoredFile } from "./port.ts";

/** What is being written; nobody's file yet. */
const unfinished = /\.part$/;

/** A folder of this machine. */
export function diskStore(root: string): Store {
  return {
    /** Written beside and renamed, so a crash leaves the whole file or none. */
    async put(key, bytes) {
      const path = join(root, key);
      const part = `${path}.${newId()}.part`;
      await mkdir(dirname(path), { recursive: true });
      try {
        await writeFile(part, bytes);
        await rename(part, path);
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },
    async open(key, range) {
      // Opened here, so that one that is not there is known before anything was answered.
      const file = await open(join(root, key)).catch(absent);
      return file && createReadStream("", { fd: file, ...range });
    },
    async sizeOf(key) {
      const found = await stat(join(root, key)).catch(absent);
      return found?.size ?? null;
    },
    remove: (key) => rm(join(root, key), { force: true }),
    list: (prefix) => walk(root, prefix),
  };
}

/** Names in the order of their bytes, as S3 has them. */
async function* walk(root: string, prefix: string): AsyncGenerator<StoredFile> {
  const folder = prefix.slice(0, prefix.lastIndexOf("/") + 1);
  const entries = (await readdir(join(root, folder), { withFileTypes: true }).catch(absent)) ?? [];
  const named = entries.map((entry) => {
    const name = `${folder}${entry.name}`;
    return { entry, key: entry.isDirectory() ? `${name}/` : name };
  });
  named.sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
  for (const { entry, key } of named) {
    if (!key.startsWith(prefix)) continue;
    if (entry.isDirectory()) yield* walk(root, key);
    else if (!unfinished.test(key)) {
      const found = await stat(join(root, key)).catch(absent);
      if (found) yield { key, sizeBytes: found.size, modifiedAt: found.mtime };
    }
  }
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT" || error.code === "ENOTDIR" || error.code === "EISDIR") return null;
  throw error;
}
