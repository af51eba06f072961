import { lazy, Suspense, useEffect, useState } from "react";

const load = () => import("./palette.tsx");
const Palette = lazy(() => load().then((module) => ({ default: module.Palette })));

/** Ctrl-K, or Cmd-K where that is the habit, from anywhere and also while one is writing. */
export function PaletteDoor({ onShortcuts }: { onShortcuts: () => void }) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || event.shiftKey || event.altKey) return;
      if (event.ctrlKey === event.metaKey) return;
      event.preventDefault();
      setOpen((before) => !before);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
  if (!open) return null;
  return (
    <Suspense>
      <Palette onClose={() => setOpen(false)} onShortcuts={onShortcuts} />
    </Suspense>
  );
}
