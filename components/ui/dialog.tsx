"use client";

import { X } from "lucide-react";
import * as Radix from "radix-ui/dialog";
import type { ReactNode } from "react";
import { IconButton } from "./icon-button.tsx";
import { UnsavedQuestion } from "./unsaved-question.tsx";
import { useFocusBack } from "./use-focus-back.ts";
import { useUnsavedQuestion } from "./use-unsaved-question.ts";

export function Dialog({
  open,
  onClose,
  title,
  description,
  closeLabel,
  width = 560,
  footer,
  guarded = false,
  unsaved,
  children,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  description?: string;
  closeLabel: string;
  /** In px, where the screen is wide enough. */
  width?: number;
  /** Buttons, the primary one last. */
  footer?: ReactNode;
  /** Holds what would be lost: neither Esc nor a press beside it closes it. */
  guarded?: boolean;
  /** Whether something in it would be lost now: then it is asked for before it closes. */
  unsaved?: (() => boolean) | undefined;
  children: ReactNode;
}) {
  const focusBack = useFocusBack();
  const { asking, stay, leave, onKeyDown } = useUnsavedQuestion(unsaved, onClose);
  const hold = (event: Event) => guarded && event.preventDefault();
  /** Esc takes the question back, as it does everything that came up last. */
  const onEscape = (event: KeyboardEvent) => {
    hold(event);
    if (!asking) return;
    event.preventDefault();
    stay();
  };
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && leave()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 animate-menu bg-scrim" />
        <Radix.Content
          {...focusBack}
          {...(!description && { "aria-describedby": undefined })}
          onKeyDown={onKeyDown}
          onEscapeKeyDown={onEscape}
          onPointerDownOutside={hold}
          onInteractOutside={hold}
          style={{ width: `min(${width}px, calc(100vw - 32px))` }}
          className="fixed top-1/2 left-1/2 z-50 flex max-h-[calc(100dvh-32px)] -translate-x-1/2 -translate-y-1/2 flex-col overflow-hidden rounded-xl bg-surface shadow-dialog outline-none"
        >
          <header className="flex items-start justify-between pt-4 pr-3.5 pb-1 pl-5">
            <div className="min-w-0">
              <Radix.Title className="font-semibold text-16">{title}</Radix.Title>
              {description && (
                <Radix.Description className="text-13 text-ink-3">{description}</Radix.Description>
              )}
            </div>
            {!guarded && (
              <Radix.Close asChild>
                <IconButton
                  label={closeLabel}
                  size="md"
                  className="-mt-[5px] max-pane:-mt-[11px] max-pane:-mr-2"
                >
                  <X size={16} strokeWidth={1.75} />
                </IconButton>
              </Radix.Close>
            )}
          </header>
          <div className="slim-scroll relative overflow-y-auto px-5 pt-2 pb-5">{children}</div>
          {(asking || footer) && (
            <footer
              // A button that names what it hits may be longer than the dialog is wide.
              className="flex min-h-[57px] shrink-0 flex-wrap items-center justify-end gap-2 border-line border-t bg-sunken px-5 py-3 [&>button]:h-auto [&>button]:min-h-8 [&>button]:max-w-full [&>button]:shrink [&>button]:whitespace-normal [&>button]:py-1 max-pane:[&>button]:min-h-11"
            >
              {asking ? <UnsavedQuestion onStay={stay} onDiscard={onClose} /> : footer}
            </footer>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
