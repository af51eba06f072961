import type { ReactNode } from "react";

/** Nothing here, said plainly, with one thing to do about it. */
export function Empty({
  icon,
  title,
  children,
  action,
}: {
  icon: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-center justify-center gap-1 px-8 py-10 text-center">
      <span className="mb-2 grid size-11 place-items-center rounded-md bg-press text-ink-3">
        {icon}
      </span>
      <p className="font-medium text-14">{title}</p>
      {children && <p className="max-w-72 text-13 text-ink-3">{children}</p>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  );
}
