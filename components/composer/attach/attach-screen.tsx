import { FileText, Plus, SendHorizontal, TriangleAlert, X } from "lucide-react";
import * as Radix from "radix-ui/dialog";
import { type KeyboardEvent, useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { fileSize } from "#components/money.ts";
import { Button } from "#components/ui/button.tsx";
import { classes } from "#components/ui/classes.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { useFocusBack } from "#components/ui/use-focus-back.ts";
import { GrowingArea } from "../growing-area.tsx";
import { type Chosen, mostFiles } from "../use-files.ts";
import { longestCaption, type Problem, problemOf, takesCaption } from "./limits.ts";

/** What is about to be sent, large, each with its own words; what cannot be sent says why. */
export function AttachScreen({
  files,
  onSay,
  onAdd,
  onRemove,
  onSend,
  onClose,
}: {
  files: Chosen[];
  onSay: (id: string, caption: string) => void;
  onAdd: () => void;
  onRemove: (id: string) => void;
  onSend: () => void;
  onClose: () => void;
}) {
  const t = useTranslations("chat.attach");
  const locale = useLocale();
  const focusBack = useFocusBack();
  const [shownId, setShown] = useState<string | null>(null);
  const shown =
    files.find(({ id }) => id === shownId) ??
    // What cannot be sent says why without being looked for.
    files.find(({ file }) => problemOf(file)) ??
    files[0];
  const caption = useRef<HTMLTextAreaElement>(null);
  const blocked = files.some(({ file }) => problemOf(file));
  const tooLong = files.some((one) => one.caption.trim().length > longestCaption);
  const send = () => {
    if (!blocked && !tooLong && files.length > 0) onSend();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    send();
  };
  if (!shown) return null;
  const problem = problemOf(shown.file);
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 animate-menu bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          {...focusBack}
          onOpenAutoFocus={(event) => {
            focusBack.onOpenAutoFocus(event);
            event.preventDefault();
            caption.current?.focus();
          }}
          className="fixed top-1/2 left-1/2 z-50 flex h-[min(640px,calc(100dvh-32px))] w-[min(720px,calc(100vw-32px))] -translate-x-1/2 -translate-y-1/2 flex-col overflow-hidden rounded-xl bg-surface shadow-dialog outline-none max-pane:h-dvh max-pane:w-screen max-pane:rounded-none"
        >
          <header className="flex items-center gap-2 pt-3 pr-3 pb-2 pl-5">
            <Radix.Title className="min-w-0 flex-1 font-semibold text-16">
              {t("title", { count: files.length })}
            </Radix.Title>
            <Radix.Close asChild>
              <IconButton label={t("close")} size="md">
                <X size={16} strokeWidth={1.75} />
              </IconButton>
            </Radix.Close>
          </header>
          <div className="mx-5 grid min-h-0 flex-1 place-items-center overflow-hidden rounded-md bg-sunken">
            <Large chosen={shown} />
          </div>
          <p className="num flex items-center justify-center gap-2 px-5 pt-2 text-12 text-ink-3">
            <span className="truncate">{shown.file.name}</span>
            <span className="shrink-0">{fileSize(shown.file.size, locale)}</span>
          </p>
          {problem ? <Why problem={problem} /> : shown.kept === false && <NotKept />}
          <div className="flex gap-2 overflow-x-auto px-5 py-2 max-pane:gap-5 max-pane:py-5">
            {files.map((one) => (
              <Thumb
                key={one.id}
                chosen={one}
                current={one === shown}
                onShow={() => setShown(one.id)}
                onRemove={() => onRemove(one.id)}
              />
            ))}
            {files.length < mostFiles && (
              <button
                type="button"
                aria-label={t("add")}
                title={t("add")}
                onClick={onAdd}
                className="grid size-14 shrink-0 place-items-center rounded-sm text-ink-3 shadow-edge hover:bg-hover"
              >
                <Plus size={18} strokeWidth={1.75} />
              </button>
            )}
          </div>
          <footer className="flex items-end gap-2 border-line border-t bg-sunken px-5 py-3 max-pane:pb-[max(12px,env(safe-area-inset-bottom))]">
            <div className="field-halo min-w-0 flex-1 rounded-md bg-surface shadow-field">
              <GrowingArea
                key={shown.id}
                ref={caption}
                value={shown.caption}
                disabled={!takesCaption(shown.file)}
                aria-label={t("caption")}
                placeholder={t(takesCaption(shown.file) ? "caption" : "noCaption")}
                onChange={(event) => onSay(shown.id, event.target.value)}
                onKeyDown={press}
                className="px-3 py-2 text-14 max-pane:py-[11px] max-pane:text-16"
              />
            </div>
            <Button
              look="primary"
              disabled={blocked || tooLong}
              onClick={send}
              className="h-9! max-pane:h-11!"
            >
              <SendHorizontal size={16} strokeWidth={1.75} aria-hidden="true" />
              {t("send", { count: files.length })}
            </Button>
          </footer>
          {tooLong && (
            <p role="alert" className="bg-sunken px-5 pb-3 text-12 text-bad-ink">
              {t("captionTooLong", { count: longestCaption })}
            </p>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Why({ problem }: { problem: Problem }) {
  const t = useTranslations("chat.attach");
  return (
    <p
      role="alert"
      className="flex items-center justify-center gap-1.5 px-5 pt-1 text-13 text-bad-ink"
    >
      <TriangleAlert size={14} strokeWidth={1.9} aria-hidden="true" className="shrink-0" />
      {problem.name === "empty"
        ? t("empty")
        : t(`tooLarge.${problem.kind}`, { limit: problem.limitMb })}
    </p>
  );
}

/** Nobody is to find out by a reload. */
function NotKept() {
  const t = useTranslations("chat.upload");
  return <p className="px-5 pt-1 text-center text-12 text-warn-ink">{t("notKept")}</p>;
}

function Large({ chosen: { file, previewUrl } }: { chosen: Chosen }) {
  const fit = "max-h-full max-w-full object-contain";
  const kind = file.type.split("/")[0];
  if (kind === "image") return <img src={previewUrl} alt={file.name} className={fit} />;
  if (kind === "video") {
    // biome-ignore lint/a11y/useMediaCaption: it was only just chosen
    return <video src={previewUrl} controls className={fit} />;
  }
  if (kind === "audio") {
    // biome-ignore lint/a11y/useMediaCaption: it was only just chosen
    return <audio src={previewUrl} controls />;
  }
  return <FileText size={56} strokeWidth={1.2} aria-label={file.name} className="text-ink-3" />;
}

function Thumb({
  chosen: { file, previewUrl },
  current,
  onShow,
  onRemove,
}: {
  chosen: Chosen;
  current: boolean;
  onShow: () => void;
  onRemove: () => void;
}) {
  const t = useTranslations("chat.attach");
  const bad = problemOf(file) !== null;
  return (
    <span className="group relative shrink-0">
      <button
        type="button"
        aria-label={t("show", { name: file.name })}
        aria-pressed={current}
        onClick={onShow}
        className={classes(
          "grid size-14 place-items-center overflow-hidden rounded-sm bg-press text-ink-3",
          bad
            ? "shadow-[0_0_0_2px_var(--bad)]"
            : current
              ? "shadow-[0_0_0_2px_var(--focus)]"
              : "shadow-hairline",
        )}
      >
        {file.type.startsWith("image/") ? (
          <img src={previewUrl} alt="" className="photo size-full object-cover" />
        ) : (
          <FileText size={20} strokeWidth={1.6} aria-hidden="true" />
        )}
      </button>
      <button
        type="button"
        aria-label={t("remove", { name: file.name })}
        onClick={onRemove}
        className="absolute -top-1.5 -right-1.5 grid size-5 max-pane:before:absolute max-pane:before:-inset-3 place-items-center rounded-full bg-raised text-ink-2 opacity-0 shadow-float focus-visible:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100"
      >
        <X size={12} strokeWidth={2.1} />
      </button>
    </span>
  );
}
