"use client";

import { type ReactNode, useId, useState } from "react";
import { classes } from "./classes.ts";

/** A place to drop one file on, which is also the button that chooses one. */
export function FileDrop({
  accept,
  onFile,
  children,
  className,
}: {
  accept: string;
  onFile: (file: File) => void;
  children: ReactNode;
  className?: string;
}) {
  const id = useId();
  const [over, setOver] = useState(false);
  return (
    <label
      htmlFor={id}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
      className={classes(
        "relative grid cursor-pointer content-center justify-items-center gap-2 rounded-md border border-line-field border-dashed px-4 py-6 text-center text-13 text-ink-2 transition-colors duration-80 hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2",
        over && "bg-brand-wash",
        className,
      )}
    >
      {children}
      <input
        id={id}
        type="file"
        accept={accept}
        className="sr-only"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          // The same file again, corrected, is a choice too.
          event.target.value = "";
        }}
      />
    </label>
  );
}
