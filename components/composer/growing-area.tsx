import { type ComponentProps, useImperativeHandle, useLayoutEffect, useRef } from "react";
import { classes } from "#components/ui/classes.ts";

const tallestPx = 200;

/** A text area as tall as its text, up to a point. */
export function GrowingArea({ ref, className, ...rest }: ComponentProps<"textarea">) {
  const area = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => area.current as HTMLTextAreaElement);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is another height
  useLayoutEffect(() => {
    const element = area.current;
    if (!element) return;
    element.style.height = "auto";
    element.style.height = `${Math.min(element.scrollHeight, tallestPx)}px`;
  }, [rest.value]);
  return (
    <textarea
      ref={area}
      rows={1}
      className={classes(
        "slim-scroll block w-full resize-none bg-transparent shadow-none! outline-none placeholder:text-ink-3",
        className,
      )}
      {...rest}
    />
  );
}
