import { useCallback, useState } from "react";
import { v7 as uuid } from "uuid";

export type Chosen = { id: string; file: File; previewUrl: string; caption: string };

export const mostFiles = 10;

/** The files of a message that is being written: chosen, pasted or dropped, each with its words. */
export function useFiles() {
  const [files, setFiles] = useState<Chosen[]>([]);

  const add = useCallback(async (chosen: Iterable<File>, caption = "") => {
    // Fetched with the first photo that needs it.
    const { fitImage } = await import("./attach/fit-image.ts");
    const fitting = await Promise.all([...chosen].slice(0, mostFiles).map(fitImage));
    const made = fitting.map((file, index) => ({
      id: uuid(),
      file,
      previewUrl: URL.createObjectURL(file),
      caption: index === 0 ? caption : "",
    }));
    setFiles((known) => [...known, ...made].slice(0, mostFiles));
  }, []);
  const say = useCallback((id: string, caption: string) => {
    setFiles((known) => known.map((one) => (one.id === id ? { ...one, caption } : one)));
  }, []);
  const remove = useCallback((id: string) => {
    setFiles((known) => {
      for (const one of known) if (one.id === id) URL.revokeObjectURL(one.previewUrl);
      return known.filter((one) => one.id !== id);
    });
  }, []);
  const clear = useCallback(() => {
    setFiles((known) => {
      for (const { previewUrl } of known) URL.revokeObjectURL(previewUrl);
      return [];
    });
  }, []);
  return { files, add, say, remove, clear };
}
