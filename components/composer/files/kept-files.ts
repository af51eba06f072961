import { clear, createStore, delMany, entries, get, set } from "idb-keyval";
import type { Viewer } from "#components/frame/viewer.tsx";

type KeptFile = { file: File; keptAt: number };

/** One document as large as WhatsApp takes, and some photos; more is not kept, and says so. */
export const mostBytes = 160 * 1024 * 1024;
/** Younger ones may belong to a message that is only just being noted down. */
const settledMs = 60_000;

const files = createStore("sapa-files", "files");
const prefixOf = ({ tenantId, id }: Viewer) => `${tenantId}.${id}.`;

/**
 * Keeps a file where it outlives the page, for this person only. False where the browser forbids
 * it, its disk is full, or all that is unsent would be too much.
 */
export function keepFile(viewer: Viewer, id: string, file: File): Promise<boolean> {
  // One after the other, or each would find room for itself alone.
  const mine = before.then(() => keep(viewer, id, file));
  before = mine;
  return mine;
}

let before: Promise<unknown> = Promise.resolve();

async function keep(viewer: Viewer, id: string, file: File): Promise<boolean> {
  const name = prefixOf(viewer) + id;
  try {
    const kept = await entries<string, KeptFile>(files);
    if (kept.some(([known]) => known === name)) return true;
    const keptBytes = kept.reduce((sum, [, one]) => sum + one.file.size, 0);
    if (keptBytes + file.size > mostBytes) return false;
    await set(name, { file, keptAt: Date.now() } satisfies KeptFile, files);
    return true;
  } catch {
    return false;
  }
}

export const keptFile = (viewer: Viewer, id: string): Promise<File | null> =>
  get<KeptFile>(prefixOf(viewer) + id, files)
    .then((kept) => kept?.file ?? null)
    .catch(() => null);

export const forgetFiles = (viewer: Viewer, ids: string[]): Promise<void> =>
  delMany(
    ids.map((id) => prefixOf(viewer) + id),
    files,
  ).catch(() => {});

/** Lets go of whatever nothing that is unsent needs any more: a tab may have died in between. */
export async function sweepFiles(viewer: Viewer, needed: ReadonlySet<string>): Promise<void> {
  const prefix = prefixOf(viewer);
  const known = await entries<string, KeptFile>(files).catch(() => []);
  const ids = known
    .filter(([name, { keptAt }]) => name.startsWith(prefix) && Date.now() - keptAt > settledMs)
    .map(([name]) => name.slice(prefix.length))
    .filter((id) => !needed.has(id));
  if (ids.length > 0) await forgetFiles(viewer, ids);
}

/** Whoever logs out leaves nothing behind. */
export const forgetAllFiles = (): Promise<void> => clear(files).catch(() => {});
