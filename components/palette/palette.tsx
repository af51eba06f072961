"use client";

import { useIsFetching } from "@tanstack/react-query";
import { Command } from "cmdk";
import { Search } from "lucide-react";
import * as Radix from "radix-ui/dialog";
import { useTranslations } from "use-intl/react";
import { useOpenConversation } from "#components/frame/place.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { useFocusBack } from "#components/ui/use-focus-back.ts";
import { ChatActions } from "./chat-actions.tsx";
import { Found, searches, useSettled } from "./found.tsx";
import { Places } from "./places.tsx";

/** What the server has found stays. Letters from the middle of a word find no place or action. */
const belongs = (value: string, search: string): number =>
  /^(person|message) /.test(value) ||
  ` ${value.toLowerCase()}`.includes(` ${search.trim().toLowerCase()}`)
    ? 1
    : 0;

/** Everything by its name: chats and people, what to do with the open chat, rooms, appearance. */
export function Palette({
  typed,
  onType,
  onClose,
  onShortcuts,
}: {
  typed: string;
  onType: (text: string) => void;
  onClose: () => void;
  onShortcuts: () => void;
}) {
  const t = useTranslations("palette");
  const openId = useOpenConversation();
  const focusBack = useFocusBack();
  const q = typed.trim();
  const settled = useSettled(q);
  const fetching = useIsFetching({ queryKey: searches }) > 0;
  // Nothing is there only once the server has said so.
  const looking = q !== settled || fetching;
  /** Closed first: what is done may put the focus somewhere else. */
  const run = (act: () => void) => () => {
    onClose();
    act();
  };
  return (
    <Radix.Root open onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 animate-menu bg-scrim" />
        <Radix.Content
          {...focusBack}
          aria-describedby={undefined}
          className="fixed top-[12dvh] left-1/2 z-50 w-[min(560px,calc(100vw-24px))] -translate-x-1/2 overflow-hidden rounded-xl bg-raised shadow-dialog outline-none max-pane:top-3"
        >
          <Radix.Title className="sr-only">{t("title")}</Radix.Title>
          <Command label={t("title")} loop filter={belongs}>
            <div className="flex h-12 items-center gap-2.5 border-line border-b px-4 text-ink-3">
              <Search size={16} strokeWidth={1.75} aria-hidden="true" className="shrink-0" />
              <Command.Input
                value={typed}
                onValueChange={onType}
                placeholder={t("hint")}
                className="h-full min-w-0 flex-1 bg-transparent text-14 text-ink shadow-none! outline-none placeholder:text-ink-3 max-pane:text-16"
              />
              <Kbd>Esc</Kbd>
            </div>
            <Command.List className="slim-scroll max-h-[min(420px,60dvh)] overflow-y-auto p-1.5 [&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-12 [&_[cmdk-group-heading]]:text-ink-3">
              <Command.Empty className="px-3 py-6 text-center text-13 text-ink-3">
                {t(looking ? "looking" : "nothing", { q })}
              </Command.Empty>
              {openId && <ChatActions id={openId} searching={q !== ""} run={run} />}
              <Found q={settled} run={run} />
              <Places searching={q !== ""} run={run} onShortcuts={onShortcuts} />
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
