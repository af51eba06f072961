import type { ReactNode } from "react";

/** A room that is a page: its name, what can be done with it, and what scrolls beneath. */
export function Page({
  title,
  count,
  description,
  actions,
  children,
}: {
  title: string;
  /** Stands quietly beside the title: `212 produk`. */
  count?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div data-scroller className="slim-scroll relative h-full overflow-y-auto bg-surface">
      <div className="mx-auto max-w-[1360px] px-8 pt-5 pb-10 max-pane:px-4 max-pane:pt-4">
        <header className="mb-4 flex min-h-8 flex-wrap items-start justify-between gap-x-4 gap-y-3">
          <div className="min-w-0">
            <h1 className="font-head font-semibold text-20">
              {title}
              {count !== undefined && (
                <span className="num ml-3 font-normal font-sans text-14 text-ink-3">{count}</span>
              )}
            </h1>
            {description && (
              <p className="mt-0.5 max-w-[68ch] text-pretty text-13 text-ink-2">{description}</p>
            )}
          </div>
          {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
        </header>
        {children}
      </div>
    </div>
  );
}

/** A part of a page with a name of its own. */
export function Section({
  title,
  description,
  actions,
  children,
}: {
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="mt-8">
      <header className="mb-3 flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 className="font-semibold text-16">{title}</h2>
          {description && (
            <p className="mt-0.5 max-w-[68ch] text-pretty text-13 text-ink-3">{description}</p>
          )}
        </div>
        {actions && <div className="flex items-center gap-2">{actions}</div>}
      </header>
      {children}
    </section>
  );
}
