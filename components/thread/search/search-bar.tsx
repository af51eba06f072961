import { ChevronDown, ChevronUp, Search, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { useChat } from "../chat-context.ts";
import { useHits } from "./use-hits.ts";

/** Looks for words in this chat; Enter goes to the next older hit, Shift+Enter to the newer one. */
export function SearchBar({
  q,
  onChange,
  onClose,
}: {
  q: string;
  onChange: (q: string) => void;
  onClose: () => void;
}) {
  const t = useTranslations("chat.search");
  const { id, go } = useChat();
  const { hits, more, at, loading, older, newer } = useHits(id, q.trim());
  const shown = hits[at];
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (shown) go(shown);
  }, [shown, go]);
  return (
    <search
      className="relative z-2 flex h-11 shrink-0 items-center gap-1 border-line border-b bg-surface pr-2.5 pl-3.5 max-pane:h-13 max-pane:px-1"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
        if (event.key !== "Enter") return;
        event.preventDefault();
        if (event.shiftKey) newer();
        else older();
      }}
    >
      <Search
        size={16}
        strokeWidth={1.75}
        aria-hidden="true"
        className="shrink-0 text-ink-3 max-pane:ml-2"
      />
      <input
        ref={field}
        type="search"
        value={q}
        maxLength={200}
        aria-label={t("label")}
        placeholder={t("label")}
        onChange={(event) => onChange(event.target.value)}
        className="h-full min-w-0 flex-1 bg-transparent px-1.5 text-14 shadow-none! outline-none placeholder:text-ink-3 max-pane:text-16 [&::-webkit-search-cancel-button]:hidden"
      />
      <span role="status" className="num shrink-0 px-1 text-12 text-ink-3">
        {q.trim() !== "" &&
          !loading &&
          (hits.length === 0
            ? t("none")
            : t("place", { at: at + 1, count: `${hits.length}${more ? "+" : ""}` }))}
      </span>
      <IconButton label={t("older")} disabled={at >= hits.length - 1 && !more} onClick={older}>
        <ChevronUp size={16} strokeWidth={1.75} />
      </IconButton>
      <IconButton label={t("newer")} disabled={at <= 0} onClick={newer}>
        <ChevronDown size={16} strokeWidth={1.75} />
      </IconButton>
      <IconButton label={t("close")} onClick={onClose}>
        <X size={16} strokeWidth={1.75} />
      </IconButton>
    </search>
  );
}
