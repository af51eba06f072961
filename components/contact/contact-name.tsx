import { useTranslations } from "use-intl/react";

const longest = 200;

/** What we call them; while it is being changed, a field in the same place and size. */
export function ContactName({
  name,
  shown,
  editing,
  onDone,
}: {
  name: string | null;
  shown: string;
  editing: boolean;
  /** undefined: left as it was. */
  onDone: (name: string | null | undefined) => void;
}) {
  const t = useTranslations("contact");
  if (!editing) return <h3 className="line-clamp-3 break-words font-semibold text-16">{shown}</h3>;
  const save = (text: string) => {
    const wanted = text.trim() || null;
    onDone(wanted === name ? undefined : wanted);
  };
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: it appears because one asked to write in it
      autoFocus
      defaultValue={name ?? ""}
      maxLength={longest}
      aria-label={t("rename")}
      onFocus={(event) => event.target.select()}
      onBlur={(event) => save(event.target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter") save(event.currentTarget.value);
        if (event.key === "Escape") {
          event.stopPropagation();
          onDone(undefined);
        }
      }}
      className="-mx-1.5 -my-px h-6 w-[calc(100%+12px)] rounded-xs bg-surface px-1.5 font-semibold text-16 shadow-field outline-none max-pane:h-11"
    />
  );
}
