import { type KeyboardEvent, lazy, Suspense, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { type Colleague, useMembers } from "#components/inbox/use-members.ts";
import { splitAt } from "#components/thread/read-marks.ts";
import { Button } from "#components/ui/button.tsx";
import { GrowingArea, type Mark } from "./growing-area.tsx";
import type { Mode } from "./mode.ts";
import { ModeTabs } from "./mode-tabs.tsx";
import { useSend } from "./outbox.ts";
import { useSuggest } from "./suggest/use-suggest.ts";
import { useText } from "./use-text.ts";

const MentionMenu = lazy(() =>
  import("./suggest/mention-menu.tsx").then((module) => ({ default: module.MentionMenu })),
);

const longest = 4_096;
const signs = ["@"] as const;

/** Amber, so that nobody ever takes it for an answer to the customer. `@` calls a colleague. */
export function NoteBox({
  conversationId,
  onDone,
  onSent,
  onMode,
}: {
  conversationId: string;
  onDone: () => void;
  onSent: (() => void) | undefined;
  onMode: (mode: Mode) => void;
}) {
  const t = useTranslations("composer");
  const send = useSend(conversationId);
  const area = useRef<HTMLTextAreaElement>(null);
  const { text, write, replace } = useText(`${conversationId}.note`, area);
  const suggest = useSuggest(area, signs);
  const called = useMembers().filter(({ name }) => text.includes(`@${name}`));
  const empty = text.trim() === "";
  const save = () => {
    if (empty) return;
    const mentions = called.map(({ id, name }) => ({ id, name }));
    send({ text: text.trim(), ready: { kind: "note", mentions } });
    write("");
    onSent?.();
    onDone();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (!event.shiftKey && suggest.press(event.key)) return event.preventDefault();
    if (event.key === "Escape") onDone();
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    save();
  };
  return (
    <div className="relative rounded-lg bg-bub-note shadow-[0_0_0_1px_var(--warn-line)] max-pane:rounded-none max-pane:pb-[env(safe-area-inset-bottom)]">
      {suggest.trigger && (
        <Suspense>
          <MentionMenu
            ref={suggest.keys}
            id={suggest.id}
            query={suggest.trigger.query}
            onActive={suggest.onActive}
            onChoose={(member) => {
              const { trigger } = suggest;
              if (trigger) replace(`@${member.name} `, trigger.from, trigger.to);
              suggest.close();
            }}
          />
        </Suspense>
      )}
      <GrowingArea
        ref={area}
        autoFocus
        // Not into the reply: the next note would go to the customer.
        data-back-to="[role=log]"
        value={text}
        maxLength={longest}
        marks={marksOf(text, called)}
        aria-label={t("noteLabel")}
        placeholder={t("notePlaceholder")}
        {...suggest.aria}
        onChange={(event) => {
          write(event.target.value);
          suggest.look();
        }}
        onSelect={suggest.look}
        onBlur={suggest.close}
        onKeyDown={press}
        className="min-h-11 px-3.5 pt-[11px] pb-1.5 text-[14.5px]/[21px] placeholder:text-bub-meta! max-pane:text-16"
      />
      <div className="flex items-center gap-2 px-[7px] pb-[7px]">
        <ModeTabs mode="note" onMode={onMode} />
        <span className="min-w-0 flex-1 truncate text-right text-12 text-warn-ink">
          {t("teamOnly")}
        </span>
        <Button size="sm" disabled={empty} onClick={save} data-back-to="[role=log]">
          {t("saveNote")}
        </Button>
      </div>
    </div>
  );
}

function marksOf(text: string, called: Colleague[]): Mark[] {
  if (called.length === 0) return [];
  let from = 0;
  return splitAt(
    text,
    called.map(({ name }) => name),
    "",
  ).flatMap((part) => {
    const mark = { from, to: from + part.text.length, tone: "brand" as const };
    from = mark.to;
    return part.mark ? [mark] : [];
  });
}
