import { Search, X } from "lucide-react";
import { type Ref, useEffect, useState } from "react";
import { IconButton } from "./icon-button.tsx";
import { Kbd } from "./kbd.tsx";

const pauseMs = 200;

/** Tells what was typed when the typing pauses; Esc empties it. */
export function SearchBox({
  label,
  placeholder,
  clearLabel,
  shortcut = true,
  onSearch,
  ref,
}: {
  label: string;
  placeholder: string;
  clearLabel: string;
  /** Whether `/` leads here. */
  shortcut?: boolean;
  onSearch: (words: string) => void;
  ref?: Ref<HTMLInputElement>;
}) {
  const [words, setWords] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => onSearch(words.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [words, onSearch]);
  return (
    <search className="field-halo flex h-8 w-80 max-w-full items-center gap-2 rounded-sm bg-sunken px-2.5 text-ink-3 shadow-[inset_0_0_0_1px_var(--line)] max-pane:h-11 max-pane:w-full">
      <Search size={16} strokeWidth={1.75} aria-hidden="true" className="shrink-0" />
      <input
        ref={ref}
        type="search"
        value={words}
        placeholder={placeholder}
        aria-label={label}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          setWords("");
          event.currentTarget.blur();
        }}
        className="h-full min-w-0 flex-1 bg-transparent text-14 text-ink shadow-none! outline-none placeholder:text-ink-3 max-pane:text-16 [&::-webkit-search-cancel-button]:hidden"
      />
      {words === "" ? (
        shortcut && (
          <span className="max-pane:hidden">
            <Kbd>/</Kbd>
          </span>
        )
      ) : (
        <IconButton label={clearLabel} size="xs" onClick={() => setWords("")}>
          <X size={14} strokeWidth={1.9} />
        </IconButton>
      )}
    </search>
  );
}
