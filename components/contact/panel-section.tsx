import type { ReactNode } from "react";

/** A part of the panel, under its own quiet heading. */
export function PanelSection({
  title,
  end,
  children,
}: {
  title: string;
  end?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="border-line border-t px-4 py-3.5">
      <h4 className="mb-2 flex min-h-4 items-center justify-between font-medium text-12 text-ink-3">
        {title}
        {end !== undefined && <span className="num">{end}</span>}
      </h4>
      {children}
    </section>
  );
}
