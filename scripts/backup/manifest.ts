import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { StartError } from "../start-error.ts";

const table = z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number() });

const manifest = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** What the schema was made by, in the order of their names. */
  migrations: z.array(z.string()),
  tables: z.array(table),
  /** The last value that each has given; null: none yet. */
  sequences: z.record(z.string(), z.string().nullable()),
  files: z.object({ count: z.number(), sizeBytes: z.number() }),
  /** Tells another secret from the right one, and nothing else of it. */
  secretFingerprint: z.string(),
});

export type Manifest = z.output<typeof manifest>;
export type Table = z.output<typeof table>;

const pathIn = (dir: string) => join(dir, "manifest.json");

export const writeManifest = (dir: string, content: Manifest): Promise<void> =>
  writeFile(pathIn(dir), `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });

export async function readManifest(dir: string): Promise<Manifest> {
  const text = await readFile(pathIn(dir), "utf8").catch(() => undefined);
  if (text === undefined) {
    throw new StartError(`${dir} is no backup: there is no manifest.json in it.`);
  }
  const read = manifest.safeParse(parse(text));
  if (!read.success) {
    throw new StartError(`${pathIn(dir)} is damaged, or was written by a newer version of Sapa.`);
  }
  return read.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const fingerprintOf = (secret: string): string =>
  createHash("sha256").update(`sapa backup\n${secret}`).digest("hex").slice(0, 8);
