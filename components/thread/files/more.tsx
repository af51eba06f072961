import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import type { Part } from "./use-part.ts";

/** Goes further back. */
export function More({
  busy,
  onMore,
  children,
}: {
  busy: boolean;
  onMore: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      disabled={busy}
      onClick={onMore}
      className="-mx-2 mt-1.5 w-[calc(100%+16px)] rounded-sm px-2 py-1.5 font-medium text-13 text-brand-ink hover:bg-hover disabled:text-ink-3 max-pane:min-h-11"
    >
      {children}
    </button>
  );
}

export function Nothing({ part, coming }: { part: Part; coming: boolean }) {
  const t = useTranslations("contact.files.none");
  return (
    <p aria-busy={coming} className="py-1 text-13 text-ink-3">
      {coming ? "\u00a0" : t(part)}
    </p>
  );
}
