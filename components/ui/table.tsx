"use client";

import { type ComponentProps, type ReactNode, useEffect, useRef, useState } from "react";
import { classes } from "./classes.ts";

/** Hairlines instead of boxes; first and last column flush with the page. Wide ones scroll alone. */
export function Table({
  label,
  head,
  children,
  className,
  alone = false,
}: {
  label: string;
  head: ReactNode;
  children: ReactNode;
  className?: string;
  /** Nothing in the room takes the focus but this: the keys that scroll it are pressed here. */
  alone?: boolean;
}) {
  const frame = useRef<HTMLElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => setScrolls(element.scrollWidth > element.clientWidth);
    const seen = new ResizeObserver(measure);
    seen.observe(element);
    for (const child of element.children) seen.observe(child);
    return () => seen.disconnect();
  }, []);
  return (
    <section
      ref={frame}
      aria-label={label}
      // What scrolls must be reachable by keyboard; what does not is no stop on the way.
      tabIndex={scrolls || alone ? 0 : undefined}
      className="slim-scroll relative -mx-3 overflow-x-auto px-3"
    >
      <table className={classes("w-full border-collapse text-13", className)}>
        <thead>
          <tr className="border-line-strong border-b">{head}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

type Align = { end?: boolean | undefined };

export function Th({ end, className, ...rest }: ComponentProps<"th"> & Align) {
  return (
    <th
      scope="col"
      className={classes(
        "h-[33px] px-3 font-medium text-12 text-ink-3 whitespace-nowrap first:pl-0 last:pr-0",
        end ? "text-right" : "text-left",
        className,
      )}
      {...rest}
    />
  );
}

/** 44 px high, 52 with two lines, 56 with a picture: the content decides. */
export function Tr({ className, ...rest }: ComponentProps<"tr">) {
  return <tr className={classes("border-line border-b", className)} {...rest} />;
}

export function Td({ end, className, ...rest }: ComponentProps<"td"> & Align) {
  return (
    <td
      className={classes(
        "h-11 px-3 py-1.5 align-middle first:pl-0 last:pr-0",
        end && "num text-right",
        className,
      )}
      {...rest}
    />
  );
}
