import { useCallback, useSyncExternalStore } from "react";

type Upload = { share: number; cancel: () => void };

/** What this page is uploading, by the message or the field that it is for. */
const uploads = new Map<string, Upload>();
const done = new Set<string>();
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** How much of it is there, from 0 to 1; null once nothing can be stopped any more. */
export const useShare = (id: string): number | null =>
  useSyncExternalStore(
    subscribe,
    useCallback(() => (done.has(id) ? null : (uploads.get(id)?.share ?? 0)), [id]),
    () => 0,
  );

export function beginUpload(id: string, cancel: () => void) {
  done.delete(id);
  uploads.set(id, { share: 0, cancel });
  tell();
}

export function noteShare(id: string, share: number) {
  const upload = uploads.get(id);
  if (!upload) return;
  uploads.set(id, { ...upload, share });
  tell();
}

/** It is there. */
export function endUpload(id: string) {
  uploads.delete(id);
  done.add(id);
  tell();
}

/** Stops what is under way, and tells whether anything was; what waits for its turn is not. */
export function stopUpload(id: string): boolean {
  const upload = uploads.get(id);
  if (!upload) return false;
  uploads.delete(id);
  upload.cancel();
  tell();
  return true;
}
