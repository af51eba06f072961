import { Search, X } from "lucide-react";
import type { Ref } from "react";
import { useTranslations } from "use-intl/react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";

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
  return (
    <search className="field-halo flex h-8 items-center gap-2 rounded-sm bg-sunken px-2.5 text-ink-3 shadow-[inset_0_0_0_1px_var(--line)] max-pane:h-10 max-pane:rounded-md">
      <Search size={16} strokeWidth={1.75} aria-hidden="true" className="shrink-0" />
      <input
        ref={ref}
        type="search"
        value={value}
        placeholder={t("searchHint")}
        aria-label={t("search")}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          onChange("");
          event.currentTarget.blur();
        }}
        className="min-w-0 flex-1 bg-transparent text-14 text-ink shadow-none! outline-none placeholder:text-ink-3 max-pane:text-16 [&::-webkit-search-cancel-button]:hidden"
      />
      {value === "" ? (
        <Kbd>/</Kbd>
      ) : (
        <IconButton label={t("clearSearch")} size="xs" onClick={() => onChange("")}>
          <X size={14} strokeWidth={1.9} />
        </IconButton>
      )}
    </search>
  );
}
