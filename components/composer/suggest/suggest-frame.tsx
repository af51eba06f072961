import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { classes } from "#components/ui/classes.ts";

/** What the text area hands on while its list is open; true: the key was the list's. */
export type SuggestKeys = { press: (key: string) => boolean };

export type SuggestProps<Item> = {
  id: string;
  title: string;
  hint: string;
  /** undefined: not known yet, or, if it `failed`, not to be had. */
  items: Item[] | undefined;
  failed: boolean;
  keyOf: (item: Item) => string;
  row: (item: Item, active: boolean) => ReactNode;
  /** Of the one that would be chosen. */
  preview?: (item: Item) => ReactNode;
  /** null: the list goes away when there is nothing, since what is typed may mean something else. */
  empty: ReactNode;
  /** `Tab` may mean something else than `Enter`. */
  onChoose: (item: Item, key: "Enter" | "Tab") => void;
  onActive: (optionId: string | null) => void;
  ref: Ref<SuggestKeys>;
};

const isChoice = (key: string): key is "Enter" | "Tab" => key === "Enter" || key === "Tab";

/** A list that rises from the composer. The text area keeps the focus and hands its keys on. */
export function SuggestFrame<Item>({
  id,
  title,
  hint,
  items,
  failed,
  keyOf,
  row,
  preview,
  empty,
  onChoose,
  onActive,
  ref,
}: SuggestProps<Item>) {
  const t = useTranslations("chat.suggest");
  const [wanted, setWanted] = useState(0);
  const count = items?.length ?? 0;
  const at = Math.min(wanted, count - 1);
  const active = items?.[at];
  const list = useRef<HTMLDivElement>(null);
  const optionId = (index: number) => `${id}-${index}`;
  useEffect(() => {
    onActive(active === undefined ? null : `${id}-${at}`);
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [active, at, id, onActive]);

  useImperativeHandle(ref, () => ({
    press(key) {
      // "/ongkir" is not what the customer should read, only because the list comes late.
      if (!items && !failed) return isChoice(key);
      if (active === undefined) return false;
      if (key === "ArrowDown") setWanted((at + 1) % count);
      else if (key === "ArrowUp") setWanted((at - 1 + count) % count);
      else if (isChoice(key)) onChoose(active, key);
      else return false;
      return true;
    },
  }));

  if (items && count === 0 && empty === null) return null;
  return (
    <div className="absolute inset-x-0 bottom-full z-10 mb-2 animate-menu overflow-hidden rounded-lg bg-raised p-1 shadow-float">
      <p className="flex justify-between gap-3 px-2 pt-1 pb-1.5 text-12 text-ink-3">
        <span className="truncate">{title}</span>
        <span className="shrink-0 max-pane:hidden">{hint}</span>
      </p>
      {items && count === 0 && <p className="px-2 py-2 text-13 text-ink-3">{empty}</p>}
      {!items && !failed && <span className="skeleton m-2 block h-4 w-2/5" />}
      {!items && failed && (
        <p role="alert" className="px-2 py-2 text-13 text-bad-ink">
          {t("failed")}
        </p>
      )}
      <div
        ref={list}
        id={id}
        role="listbox"
        aria-label={title}
        className="slim-scroll max-h-64 overflow-y-auto"
      >
        {items?.map((item, index) => (
          <div
            key={keyOf(item)}
            id={optionId(index)}
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            // The text area must not lose the focus to what is only pointed at.
            onPointerDown={(event) => event.preventDefault()}
            onPointerMove={() => setWanted(index)}
            onClick={() => onChoose(item, "Enter")}
            onKeyDown={() => {}}
            className={classes(
              "flex cursor-default items-center gap-3 rounded-sm px-2",
              index === at && "bg-brand-wash",
            )}
          >
            {row(item, index === at)}
          </div>
        ))}
      </div>
      {active !== undefined && preview?.(active)}
    </div>
  );
}
