import type { Viewer } from "#components/frame/viewer.tsx";

/** A file that was chosen and not sent: its own bytes lie with the kept files, by the same id. */
export type DraftFile = { id: string; name: string; caption: string; chosenAt: number };

const keptMs = 14 * 86_400_000;
const all = "sapa.files.";
const ofViewer = ({ tenantId, id }: Viewer) => `${all}${tenantId}.${id}.`;
const ofChat = (viewer: Viewer, conversationId: string) => `${ofViewer(viewer)}${conversationId}.`;

/** At once, like every word of a draft: a page may be gone the moment after. */
export function noteDraftFile(viewer: Viewer, conversationId: string, one: DraftFile) {
  try {
    localStorage.setItem(ofChat(viewer, conversationId) + one.id, JSON.stringify(one));
  } catch {}
}

export function dropDraftFile(viewer: Viewer, conversationId: string, id: string) {
  try {
    localStorage.removeItem(ofChat(viewer, conversationId) + id);
  } catch {}
}

/** What this person has chosen for this chat, in the order in which it was chosen. */
export function draftFilesOf(viewer: Viewer, conversationId: string): DraftFile[] {
  return named(ofChat(viewer, conversationId))
    .flatMap((name) => read(name) ?? [])
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Of those whose bytes are still worth their place: a draft nobody came back to is a name only. */
export const draftFileIds = (viewer: Viewer): string[] =>
  named(ofViewer(viewer))
    .flatMap((name) => read(name) ?? [])
    .filter(({ chosenAt }) => Date.now() - chosenAt < keptMs)
    .map(({ id }) => id);

/** Whoever logs out leaves nothing behind. */
export function forgetDraftFiles() {
  for (const name of named(all)) localStorage.removeItem(name);
}

function named(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(prefix));
  } catch {
    return [];
  }
}

function read(name: string): DraftFile | null {
  try {
    return JSON.parse(localStorage.getItem(name) ?? "null") as DraftFile | null;
  } catch {
    return null;
  }
}
