import { type DragEvent, useCallback, useState } from "react";
import { v7 as uuid } from "uuid";

export type Chosen = { id: string; file: File; previewUrl: string | null };

const mostFiles = 10;

/** The files of a message that is being written: chosen, pasted or dropped. */
export function useFiles() {
  const [files, setFiles] = useState<Chosen[]>([]);
  const [dragging, setDragging] = useState(false);

  const add = useCallback((chosen: Iterable<File>) => {
    const made = [...chosen].map((file) => ({
      id: uuid(),
      file,
      previewUrl: file.type.startsWith("image/") ? URL.createObjectURL(file) : null,
    }));
    setFiles((known) => [...known, ...made].slice(0, mostFiles));
  }, []);
  const forget = useCallback((gone: (one: Chosen) => boolean) => {
    setFiles((known) => {
      for (const one of known) if (gone(one) && one.previewUrl) URL.revokeObjectURL(one.previewUrl);
      return known.filter((one) => !gone(one));
    });
  }, []);
  const remove = useCallback((id: string) => forget((one) => one.id === id), [forget]);
  const clear = useCallback(() => forget(() => true), [forget]);

  const dropProps = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes("Files")) return;
      event.preventDefault();
      setDragging(true);
    },
    onDragLeave: () => setDragging(false),
    onDrop: (event: DragEvent) => {
      if (event.dataTransfer.files.length === 0) return;
      event.preventDefault();
      setDragging(false);
      add(event.dataTransfer.files);
    },
  };
  return { files, dragging, add, remove, clear, dropProps };
}
