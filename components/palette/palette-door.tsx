import { Search } from "lucide-react";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";

const load = () => import("./palette.tsx");
const Palette = lazy(() => load().then((module) => ({ default: module.Palette })));

/** Ctrl-K, or Cmd-K where that is the habit, from anywhere and also while one is writing. */
export function PaletteDoor({ onShortcuts }: { onShortcuts: () => void }) {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || event.shiftKey || event.altKey) return;
      if (event.ctrlKey === event.metaKey) return;
      event.preventDefault();
      setTyped("");
      setOpen((before) => !before);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
  if (!open) return null;
  const close = () => setOpen(false);
  return (
    <Suspense fallback={<Threshold typed={typed} onType={setTyped} onClose={close} />}>
      <Palette typed={typed} onType={setTyped} onClose={close} onShortcuts={onShortcuts} />
    </Suspense>
  );
}

/**
 * Takes what is typed while the palette is on its way: whoever presses Ctrl-K and types on would
 * otherwise press one shortcut after the other.
 */
function Threshold({
  typed,
  onType,
  onClose,
}: {
  typed: string;
  onType: (text: string) => void;
  onClose: () => void;
}) {
  const t = useTranslations("palette");
  return (
    <div
      role="dialog"
      aria-label={t("title")}
      className="fixed top-[12dvh] left-1/2 z-50 flex h-12 w-[min(560px,calc(100vw-24px))] -translate-x-1/2 items-center gap-2.5 rounded-xl bg-raised px-4 text-ink-3 shadow-dialog max-pane:top-3"
    >
      <Search size={16} strokeWidth={1.75} aria-hidden="true" className="shrink-0" />
      <input
        // biome-ignore lint/a11y/noAutofocus: it appears because one asked to write in it
        autoFocus
        value={typed}
        aria-label={t("title")}
        placeholder={t("hint")}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={(event) => event.key === "Escape" && onClose()}
        className="h-full min-w-0 flex-1 bg-transparent text-14 text-ink shadow-none! outline-none placeholder:text-ink-3 max-pane:text-16"
      />
    </div>
  );
}
