"use client";

import { CircleCheck, PencilLine, TriangleAlert } from "lucide-react";
import { useSyncExternalStore } from "react";

const looks = {
  good: { Icon: CircleCheck, colour: "text-ok" },
  bad: { Icon: TriangleAlert, colour: "text-bad" },
  note: { Icon: PencilLine, colour: "text-warn" },
};

type Toast = { id: number; tone: keyof typeof looks; text: string };

const shownMs = 5_000;
const none: Toast[] = [];
let toasts: Toast[] = none;
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: Toast[]) {
  toasts = next;
  for (const tell of listeners) tell();
}

function show(tone: Toast["tone"], text: string) {
  const id = ++lastId;
  change([...toasts.filter((other) => other.text !== text), { id, tone, text }]);
  setTimeout(() => change(toasts.filter((other) => other.id !== id)), shownMs);
}

/** A word in passing about what was just done. What must stay stands beside its cause instead. */
export const toast = {
  success: (text: string) => show("good", text),
  error: (text: string) => show("bad", text),
  /** Neither: something that waits. */
  notice: (text: string) => show("note", text),
};

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function Toasts() {
  const shown = useSyncExternalStore(
    subscribe,
    () => toasts,
    () => none,
  );
  return (
    <div
      role="status"
      // Whoever writes sees what they write, and the buttons under it.
      className="pointer-events-none fixed inset-x-0 bottom-6 z-50 grid justify-items-center gap-2 px-4 max-pane:bottom-20 [body:has([data-composer])_&]:bottom-32"
    >
      {shown.map(({ id, tone, text }) => {
        const { Icon, colour } = looks[tone];
        return (
          <p
            key={id}
            className="flex max-w-[440px] animate-rise items-start gap-2 text-pretty rounded-md bg-raised px-3.5 py-2.5 text-13 shadow-dialog"
          >
            <Icon
              size={16}
              strokeWidth={1.75}
              aria-hidden="true"
              className={`mt-px shrink-0 ${colour}`}
            />
            {text}
          </p>
        );
      })}
    </div>
  );
}
