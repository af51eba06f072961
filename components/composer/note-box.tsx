import { useMutation } from "@tanstack/react-query";
import { type KeyboardEvent, useState } from "react";
import { useTranslations } from "use-intl/react";
import { v7 as uuid } from "uuid";
import { api } from "#components/api.ts";
import { usePlaceMessage } from "#components/thread/use-thread.ts";
import { Button } from "#components/ui/button.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useErrorWords } from "#components/use-error-words.ts";
import { GrowingArea } from "./growing-area.tsx";
import type { Mode } from "./mode.ts";
import { ModeTabs } from "./mode-tabs.tsx";

const longest = 4_096;

/** Amber, so that nobody ever takes it for an answer to the customer. */
export function NoteBox({
  conversationId,
  onDone,
  onMode,
}: {
  conversationId: string;
  onDone: () => void;
  onMode: (mode: Mode) => void;
}) {
  const t = useTranslations("composer");
  const words = useErrorWords();
  const place = usePlaceMessage(conversationId);
  const [text, setText] = useState("");
  const [key, setKey] = useState(() => uuid());
  const { mutate, isPending } = useMutation({
    mutationFn: () =>
      api("POST /conversations/{id}/notes", {
        path: { id: conversationId },
        body: { text: text.trim() },
        idempotencyKey: key,
      }),
    onSuccess: (note) => {
      place(note);
      onDone();
    },
    onError: (error) => {
      setKey(uuid());
      toast.error(words(error));
    },
  });
  const empty = text.trim() === "";
  const save = () => !empty && !isPending && mutate();
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") onDone();
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    save();
  };
  return (
    <div className="rounded-lg bg-bub-note shadow-[0_0_0_1px_var(--warn-line)] max-pane:rounded-none max-pane:pb-[env(safe-area-inset-bottom)]">
      <GrowingArea
        autoFocus
        value={text}
        maxLength={longest}
        aria-label={t("noteLabel")}
        placeholder={t("notePlaceholder")}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
        className="min-h-11 px-3.5 pt-[11px] pb-1.5 text-[14.5px]/[21px] placeholder:text-bub-meta! max-pane:text-16"
      />
      <div className="flex items-center gap-2 px-[7px] pb-[7px]">
        <ModeTabs mode="note" onMode={onMode} />
        <span className="min-w-0 flex-1 truncate text-right text-12 text-warn-ink">
          {t("teamOnly")}
        </span>
        <Button size="sm" disabled={empty || isPending} onClick={save}>
          {t("saveNote")}
        </Button>
      </div>
    </div>
  );
}
