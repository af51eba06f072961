import { Search, X } from "lucide-react";
import { type Ref, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";

const typingPauseMs = 250;

/** What is typed, told once the fingers rest for a moment. */
function useSettling(value: string, onChange: (value: string) => void) {
  const [typed, setTyped] = useState(value);
  const told = useRef(value);
  const tell = useRef(onChange);
  tell.current = onChange;
  useEffect(() => {
    // Somebody else has changed it: the back button, a link.
    if (value === told.current) return;
    told.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === told.current) return;
    const timer = setTimeout(
      () => {
        told.current = wanted;
        tell.current(wanted);
      },
      wanted === "" ? 0 : typingPauseMs,
    );
    return () => clearTimeout(timer);
  }, [typed]);
  return [typed, setTyped] as const;
}

export function SearchField({
  value,
  onChange,
  ref,
}: {
  value: string;
  onChange: (value: string) => void;
  ref: Ref<HTMLInputElement>;
}) {
  const t = useTranslations("list");
  const [typed, setTyped] = useSettling(value, onChange);
  return (
    <search className="field-halo flex h-8 items-center gap-2 rounded-sm bg-sunken px-2.5 text-ink-3 shadow-[inset_0_0_0_1px_var(--line)] max-pane:h-11 max-pane:rounded-md">
      <Search size={16} strokeWidth={1.75} aria-hidden="true" className="shrink-0" />
      <input
        ref={ref}
        type="search"
        value={typed}
        placeholder={t("searchHint")}
        aria-label={t("search")}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          setTyped("");
          event.currentTarget.blur();
        }}
        className="h-full min-w-0 flex-1 bg-transparent text-14 text-ink shadow-none! outline-none placeholder:text-ink-3 max-pane:text-16 [&::-webkit-search-cancel-button]:hidden"
      />
      {typed === "" ? (
        <Kbd>/</Kbd>
      ) : (
        <IconButton label={t("clearSearch")} size="xs" onClick={() => setTyped("")}>
          <X size={14} strokeWidth={1.9} />
        </IconButton>
      )}
    </search>
  );
}
