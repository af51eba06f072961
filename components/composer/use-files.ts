import { useCallback, useEffect, useRef, useState } from "react";
import { v7 as uuid } from "uuid";
import { useViewer, type Viewer } from "#components/frame/viewer.tsx";
import { nowSafe, putAtRisk } from "./at-risk.ts";
import { type DraftFile, draftFilesOf, dropDraftFile, noteDraftFile } from "./files/draft-files.ts";
import { holdInOneTab } from "./one-tab.ts";

export type Chosen = {
  id: string;
  file: File;
  previewUrl: string;
  caption: string;
  /** False: a reload would take it. Null: not known yet. */
  kept: boolean | null;
};

export const mostFiles = 10;

const loadKept = () => import("./files/kept-files.ts");

/**
 * The files of a message that is being written: chosen, pasted or dropped, each with its words.
 * They outlive a reload like the words of a draft; `onLost` hears of those that could not be kept.
 */
export function useFiles(
  conversationId: string,
  onLost: (names: string[], captions: string[]) => void,
) {
  const viewer = useViewer();
  const [files, setFiles] = useState<Chosen[]>([]);
  const shown = useRef(files);
  /** What this tab shows, no other one shows as well: it would be sent twice. */
  const holds = useRef(new Map<string, () => void>());
  const change = useCallback((next: (known: Chosen[]) => Chosen[]) => {
    shown.current = next(shown.current);
    setFiles(shown.current);
  }, []);
  const letGo = useCallback((one: Chosen) => {
    URL.revokeObjectURL(one.previewUrl);
    holds.current.get(one.id)?.();
    holds.current.delete(one.id);
  }, []);

  const add = useCallback(
    async (chosen: Iterable<File>, caption = "") => {
      // Fetched with the first photo that needs it.
      const { fitImage } = await import("./attach/fit-image.ts");
      const fitting = await Promise.all([...chosen].slice(0, mostFiles).map(fitImage));
      const made = fitting.slice(0, mostFiles - shown.current.length).map((file, index) => ({
        id: uuid(),
        file,
        previewUrl: URL.createObjectURL(file),
        caption: index === 0 ? caption : "",
        kept: null,
      }));
      change((known) => [...known, ...made]);
      for (const one of made) {
        note(viewer, conversationId, one);
        void keep(viewer, one, holds.current).then((kept) =>
          change((known) =>
            known.map((other) => (other.id === one.id ? { ...other, kept } : other)),
          ),
        );
      }
    },
    [viewer, conversationId, change],
  );

  const lost = useRef(onLost);
  lost.current = onLost;
  useEffect(() => {
    let left = false;
    const drafts = draftFilesOf(viewer, conversationId);
    if (drafts.length > 0) {
      void restore(viewer, drafts, holds.current, () => left).then(({ found, missing }) => {
        if (left) return found.forEach(letGo);
        change((known) => [...found, ...known]);
        for (const { id } of missing) dropDraftFile(viewer, conversationId, id);
        if (missing.length === 0) return;
        const names = missing.map(({ name }) => name);
        lost.current(names, missing.map(({ caption }) => caption).filter(Boolean));
      });
    }
    return () => {
      left = true;
      for (const one of shown.current) {
        letGo(one);
        nowSafe(one.id);
      }
      shown.current = [];
    };
  }, [viewer, conversationId, change, letGo]);

  const say = useCallback(
    (id: string, caption: string) => {
      change((known) => known.map((one) => (one.id === id ? { ...one, caption } : one)));
      const one = shown.current.find((other) => other.id === id);
      if (one) note(viewer, conversationId, one);
    },
    [viewer, conversationId, change],
  );
  /** Takes them out of the draft; what is sent keeps its bytes until it has arrived. */
  const takeOut = useCallback(
    (which: (one: Chosen) => boolean, sent: boolean) => {
      const out = shown.current.filter(which);
      change((known) => known.filter((one) => !which(one)));
      for (const one of out) {
        dropDraftFile(viewer, conversationId, one.id);
        letGo(one);
        // Of what is sent the outbox says it, once it has arrived.
        if (!sent) nowSafe(one.id);
      }
      if (sent || out.length === 0) return;
      loadKept()
        .then(({ forgetFiles }) =>
          forgetFiles(
            viewer,
            out.map(({ id }) => id),
          ),
        )
        .catch(() => {});
    },
    [viewer, conversationId, change, letGo],
  );
  return {
    files,
    add,
    say,
    remove: useCallback((id: string) => takeOut((one) => one.id === id, false), [takeOut]),
    clear: useCallback((sent: boolean) => takeOut(() => true, sent), [takeOut]),
  };
}

const note = (viewer: Viewer, conversationId: string, { id, file, caption }: Chosen) =>
  noteDraftFile(viewer, conversationId, { id, name: file.name, caption, chosenAt: Date.now() });

async function keep(viewer: Viewer, { id, file }: Chosen, holds: Map<string, () => void>) {
  putAtRisk(id);
  const release = await holdInOneTab(`file.${id}`);
  if (release) holds.set(id, release);
  const kept = await loadKept()
    .then(({ keepFile }) => keepFile(viewer, id, file))
    .catch(() => false);
  if (kept) nowSafe(id);
  return kept;
}

async function restore(
  viewer: Viewer,
  drafts: DraftFile[],
  holds: Map<string, () => void>,
  left: () => boolean,
) {
  const { keptFile } = await loadKept();
  const found: Chosen[] = [];
  const missing: DraftFile[] = [];
  for (const draft of drafts) {
    if (left()) break;
    const { id, caption } = draft;
    const release = await holdInOneTab(`file.${id}`);
    if (!release) continue;
    const file = await keptFile(viewer, id);
    if (file) {
      holds.set(id, release);
      found.push({ id, file, caption, previewUrl: URL.createObjectURL(file), kept: true });
    } else {
      release();
      missing.push(draft);
    }
  }
  return { found, missing };
}
