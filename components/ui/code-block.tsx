import type { ReactNode } from "react";
import { CopyButton } from "./copy-button.tsx";

/** Something to paste elsewhere, with the button that takes it there. */
export function CodeBlock({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className="flex items-start gap-2 rounded-md bg-sunken py-2 pr-2 pl-3.5 shadow-[inset_0_0_0_1px_var(--line)]">
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        className="slim-scroll min-w-0 flex-1 self-center overflow-x-auto py-1 font-mono text-[12.5px]/5"
      >
        {children ?? text}
      </pre>
      <CopyButton text={text} />
    </div>
  );
}
