import { Plus, X } from "lucide-react";
import { type ComponentProps, type CSSProperties, lazy, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useHues, useLabels } from "#components/inbox/use-labels.ts";
import { MenuDoor } from "#components/ui/menu-door.tsx";

const load = () => import("./label-choices.tsx");
const Choices = lazy(() => load().then((module) => ({ default: module.LabelChoices })));

const mostLabels = 20;
const longest = 50;

/** The chat's labels: each can be taken off, one can be added; the shop's own are offered. */
export function LabelEditor({
  labels,
  onChange,
}: {
  labels: string[];
  onChange: (change: (labels: string[]) => string[]) => void;
}) {
  const t = useTranslations("panel");
  const hueOf = useHues();
  const offered = useLabels().filter(({ name }) => !labels.includes(name));
  const [adding, setAdding] = useState(false);
  const add = (text: string) => {
    const label = text.trim();
    setAdding(false);
    if (label !== "" && !labels.includes(label))
      onChange((before) => [...new Set([...before, label])]);
  };
  return (
    <ul
      aria-label={t("labels")}
      className="flex flex-wrap items-center gap-1 max-pane:gap-x-2 max-pane:gap-y-3"
    >
      {labels.map((label) => (
        <li
          key={label}
          className="tinted flex h-5 items-center gap-0.5 rounded-xs pl-1.5 font-medium text-[11.5px]/4 max-pane:h-8"
          style={{ "--h": hueOf(label) } as CSSProperties}
        >
          {label}
          <button
            type="button"
            aria-label={t("removeLabel", { label })}
            onClick={() => onChange((before) => before.filter((other) => other !== label))}
            className="reach grid size-5 place-items-center rounded-xs opacity-70 hover:opacity-100 max-pane:size-8"
          >
            <X size={12} strokeWidth={2.1} />
          </button>
        </li>
      ))}
      {labels.length < mostLabels && (
        <li>
          {adding ? (
            <input
              // biome-ignore lint/a11y/noAutofocus: it appears because one asked to write in it
              autoFocus
              maxLength={longest}
              aria-label={t("newLabel")}
              onBlur={(event) => add(event.target.value)}
              onKeyDown={(event) => {
                if (event.nativeEvent.isComposing) return;
                if (event.key === "Enter") add(event.currentTarget.value);
                if (event.key === "Escape") {
                  event.stopPropagation();
                  setAdding(false);
                }
              }}
              className="h-5 w-28 rounded-xs bg-transparent px-1.5 text-12 shadow-field outline-none max-pane:h-11 max-pane:text-16"
            />
          ) : offered.length === 0 ? (
            <AddLabel onClick={() => setAdding(true)} />
          ) : (
            <MenuDoor load={load} trigger={<AddLabel />}>
              {(trigger) => (
                <Choices
                  trigger={trigger}
                  offered={offered}
                  onChoose={add}
                  onWrite={() => setAdding(true)}
                />
              )}
            </MenuDoor>
          )}
        </li>
      )}
    </ul>
  );
}

function AddLabel(props: ComponentProps<"button">) {
  const t = useTranslations("panel");
  return (
    <button
      type="button"
      className="reach inline-flex h-5 items-center gap-1 rounded-xs px-1.5 font-medium text-[11.5px]/4 text-ink-2 shadow-edge hover:bg-hover max-pane:h-8"
      {...props}
    >
      <Plus size={12} strokeWidth={2.1} aria-hidden="true" />
      {t("addLabel")}
    </button>
  );
}
