import type { Viewer } from "#components/frame/viewer.tsx";
import type { Sending } from "./sending.ts";

/** What the browser keeps of a file: its name, never its bytes. */
type LostFile = NonNullable<Sending["lostFile"]>;

/** A message that was sent and not yet answered for, as it outlives the page. */
export type Kept = {
  sending: Omit<Sending, "file" | "previewUrl">;
  /** The server would not take it: only a person sends it again. */
  refused: string | null;
};

const all = "sapa.outbox.";
const prefixOf = ({ tenantId, id }: Viewer) => `${all}${tenantId}.${id}.`;

/**
 * At once and not in the background: a tab may close the moment after. Where the browser forbids
 * its storage, or it is full, a message lives as long as the page.
 */
export function keep(viewer: Viewer, { file, previewUrl: _, ...sending }: Sending) {
  const lostFile: LostFile | null = file && { name: file.name, type: file.type, size: file.size };
  write(viewer, { sending: { ...sending, lostFile }, refused: null });
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

/** What this person has left here, in the order in which it was written. */
export function kept(viewer: Viewer): Kept[] {
  const prefix = prefixOf(viewer);
  return names(prefix)
    .sort()
    .map(read)
    .filter((one) => one !== null);
}

export const hasKept = (viewer: Viewer): boolean => names(prefixOf(viewer)).length > 0;

/** Whoever logs out leaves nothing behind. */
export function forgetAll() {
  for (const name of names(all)) localStorage.removeItem(name);
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

function write(viewer: Viewer, one: Kept) {
  try {
    localStorage.setItem(prefixOf(viewer) + one.sending.id, JSON.stringify(one));
  } catch {}
}
