import { type ComponentProps, Fragment, useImperativeHandle, useLayoutEffect, useRef } from "react";
import { classes } from "#components/ui/classes.ts";

const tallestPx = 200;
/** The browser can do it by itself, without being asked for the height at every key. */
const grows = typeof CSS !== "undefined" && CSS.supports("field-sizing", "content");

/** A stretch of the text that stands out. */
export type Mark = { from: number; to: number; tone: "warn" | "brand" };

const tones = { warn: "bg-warn-line", brand: "bg-brand-line" } as const;

/** A text area as tall as its text, up to a point. */
export function GrowingArea({
  ref,
  className,
  marks = [],
  ...rest
}: ComponentProps<"textarea"> & { marks?: Mark[] }) {
  const area = useRef<HTMLTextAreaElement>(null);
  const ground = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => area.current as HTMLTextAreaElement);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is another height
  useLayoutEffect(() => {
    const element = area.current;
    if (!element || grows) return;
    element.style.height = "auto";
    element.style.height = `${Math.min(element.scrollHeight, tallestPx)}px`;
  }, [rest.value]);
  const shape = "block w-full whitespace-pre-wrap break-words";
  return (
    <div className="relative min-w-0">
      {marks.length > 0 && (
        <div
          ref={ground}
          aria-hidden="true"
          className={classes(
            "pointer-events-none absolute inset-0 overflow-hidden text-transparent shadow-none!",
            shape,
            className,
          )}
        >
          <Ground text={String(rest.value ?? "")} marks={marks} />
        </div>
      )}
      <textarea
        ref={area}
        rows={1}
        className={classes(
          "slim-scroll relative max-h-[200px] resize-none bg-transparent shadow-none! outline-none [field-sizing:content] placeholder:text-ink-3",
          shape,
          className,
        )}
        onScroll={(event) => {
          if (ground.current) ground.current.scrollTop = event.currentTarget.scrollTop;
        }}
        {...rest}
      />
    </div>
  );
}

/** The same text behind the area, of which only the marks are seen. */
function Ground({ text, marks }: { text: string; marks: Mark[] }) {
  let from = 0;
  return (
    <>
      {marks.map((mark) => {
        const before = text.slice(from, mark.from);
        from = mark.to;
        return (
          <Fragment key={mark.from}>
            {before}
            <span className={classes("rounded-[3px]", tones[mark.tone])}>
              {text.slice(mark.from, mark.to)}
            </span>
          </Fragment>
        );
      })}
      {text.slice(from)}
    </>
  );
}
