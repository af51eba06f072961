import type { Viewer } from "#components/frame/viewer.tsx";
import { forgetDraftFiles } from "./files/draft-files.ts";
import type { Sending } from "./sending.ts";

/** What stands here of a file; its bytes lie with the kept files, if there was room. */
type LostFile = NonNullable<Sending["lostFile"]>;

/** A message that was sent and not yet answered for, as it outlives the page. */
export type Kept = {
  sending: Omit<Sending, "file" | "previewUrl" | "kept">;
  /** The server would not take it: only a person sends it again. */
  refused: string | null;
};

const all = "sapa.outbox.";
const prefixOf = ({ tenantId, id }: Viewer) => `${all}${tenantId}.${id}.`;

/**
 * At once and not in the background: a tab may close the moment after. False where the browser
 * forbids its storage, or it is full: then a message lives as long as the page.
 */
export function keep(
  viewer: Viewer,
  { file, previewUrl: _url, kept: _kept, ...sending }: Sending,
): boolean {
  const lostFile: LostFile | null = file
    ? { name: file.name, type: file.type, size: file.size }
    : sending.lostFile;
  return write(viewer, { sending: { ...sending, lostFile }, refused: null });
}

export const isKept = (viewer: Viewer, id: string): boolean => read(prefixOf(viewer) + id) !== null;

/** Its file is with the server: it need not be brought there again. */
export function noteMedia(viewer: Viewer, id: string, mediaId: string) {
  const known = read(prefixOf(viewer) + id);
  if (known) write(viewer, { ...known, sending: { ...known.sending, mediaId } });
}

/** Notes down what the server said about it; what is no longer kept stays so. */
export function noteRefusal(viewer: Viewer, id: string, refused: string | null) {
  const known = read(prefixOf(viewer) + id);
  if (known) write(viewer, { ...known, refused });
}

export function forget(viewer: Viewer, id: string) {
  try {
    localStorage.removeItem(prefixOf(viewer) + id);
  } catch {}
}

/** What this person has left here, in the order in which it was sent. */
export function kept(viewer: Viewer): Kept[] {
  const at = ({ sending }: Kept) => `${sending.startedAt} ${sending.id}`;
  return names(prefixOf(viewer))
    .flatMap((name) => read(name) ?? [])
    .sort((a, b) => (at(a) < at(b) ? -1 : 1));
}

export const hasKept = (viewer: Viewer): boolean => names(prefixOf(viewer)).length > 0;

/** Whoever logs out leaves nothing behind. */
export async function forgetAll() {
  for (const name of names(all)) localStorage.removeItem(name);
  forgetDraftFiles();
  await import("./files/kept-files.ts")
    .then(({ forgetAllFiles }) => forgetAllFiles())
    .catch(() => {});
}

/** Whether this change of the storage took away a message of this person's, and which. */
export function forgotten(viewer: Viewer, { key, newValue }: StorageEvent): string | null {
  const prefix = prefixOf(viewer);
  return key?.startsWith(prefix) && newValue === null ? key.slice(prefix.length) : null;
}

function names(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(prefix));
  } catch {
    return [];
  }
}

function read(name: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(name) ?? "null") as Kept | null;
  } catch {
    return null;
  }
}

function write(viewer: Viewer, one: Kept): boolean {
  try {
    localStorage.setItem(prefixOf(viewer) + one.sending.id, JSON.stringify(one));
    return true;
  } catch {
    return false;
  }
}
