import { X } from "lucide-react";
import * as Radix from "radix-ui/dialog";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl/react";
import { TemplatePreview } from "#components/templates/template-preview.tsx";
import { Button } from "#components/ui/button.tsx";
import { classes } from "#components/ui/classes.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { useFocusBack } from "#components/ui/use-focus-back.ts";
import { PhoneFrame } from "./phone-frame.tsx";
import { TemplateFields } from "./template-fields.tsx";
import { TemplateList } from "./template-list.tsx";
import { type Filled, type Recipient, useSheet } from "./use-sheet.ts";

/**
 * Chooses a template, fills it in and sends it: list, fields and the customer's phone beside each
 * other, on a phone of one's own one after the other. `onSend` refuses by throwing.
 */
export function TemplateSheet({
  channelId,
  recipient,
  shopName,
  firstId,
  above,
  footnote,
  blocked = null,
  onSend,
  onClose,
}: {
  channelId: string;
  recipient: Recipient;
  shopName: string;
  /** The one to begin with. */
  firstId?: string;
  /** Asked for before the fields: a number that is new to us, for instance. */
  above?: ReactNode;
  footnote: string;
  /** Why nothing can be sent yet, whatever is filled in. */
  blocked?: string | null;
  onSend: (filled: Filled) => Promise<unknown>;
  onClose: () => void;
}) {
  const t = useTranslations("templateSheet.sheet");
  const focusBack = useFocusBack();
  const sheet = useSheet({ channelId, recipient, firstId, onSend });
  const { template, missing } = sheet;
  // On a narrow screen one first chooses, then fills in.
  const [chosen, setChosen] = useState(firstId !== undefined);
  const preview = template && (
    <TemplatePreview
      template={template}
      fill={sheet.shown}
      media={sheet.picture}
      cardMedia={sheet.cardPicture}
    />
  );
  const ready = template !== null && sheet.reason === null && blocked === null;
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 animate-menu bg-scrim" />
        <Radix.Content
          {...focusBack}
          aria-describedby={undefined}
          className="fixed top-1/2 left-1/2 z-50 flex h-[min(716px,calc(100dvh-32px))] w-[min(1080px,calc(100vw-32px))] -translate-x-1/2 -translate-y-1/2 flex-col overflow-hidden rounded-xl bg-surface shadow-dialog outline-none max-desk:h-dvh max-desk:w-screen max-desk:rounded-none"
        >
          <div className="grid min-h-0 flex-1 desk:grid-cols-[316px_minmax(0,1fr)_344px]">
            <div
              className={classes(
                "flex min-h-0 flex-col border-line bg-sunken desk:border-r",
                chosen && "max-desk:hidden",
              )}
            >
              <Radix.Title className="pt-4 pr-12 pb-2.5 pl-4 font-semibold text-16 max-pane:pb-5">
                {t("title")}
              </Radix.Title>
              <TemplateList
                sheet={sheet}
                onChoose={(id) => {
                  sheet.choose(id);
                  setChosen(true);
                }}
              />
            </div>
            <div
              className={classes(
                "slim-scroll min-h-0 overflow-y-auto px-6 pt-4 pb-5 max-pane:px-4",
                !chosen && "max-desk:hidden",
              )}
            >
              {chosen && (
                <Button
                  look="ghost"
                  size="sm"
                  onClick={() => setChosen(false)}
                  className="-ml-2 mb-2 desk:hidden"
                >
                  {t("others")}
                </Button>
              )}
              {above}
              {template && <TemplateFields sheet={sheet} recipient={recipient} />}
              {template && <div className="mt-5 desk:hidden">{preview}</div>}
            </div>
            <div className="kawung grid min-h-0 place-items-center border-line border-l bg-thread max-desk:hidden">
              <PhoneFrame shopName={shopName}>{preview}</PhoneFrame>
            </div>
          </div>
          <footer className="flex min-h-[57px] shrink-0 items-center gap-2 border-line border-t bg-sunken px-5 py-3 max-pane:flex-wrap max-pane:px-4 max-pane:pb-[max(12px,env(safe-area-inset-bottom))]">
            <p
              role={sheet.problem ? "alert" : undefined}
              className={classes(
                "min-w-0 flex-1 text-12 max-pane:basis-full",
                sheet.problem ? "text-bad-ink" : "text-ink-3",
              )}
            >
              {sheet.problem ?? blocked ?? footnote}
            </p>
            <Button look="ghost" onClick={onClose} className="max-pane:ml-auto">
              {t("cancel")}
            </Button>
            <Button
              look="primary"
              className={chosen ? undefined : "max-desk:hidden"}
              disabled={!ready || sheet.busy || missing.length > 0}
              onClick={() => void sheet.send()}
            >
              {missing.length > 0 && ready
                ? t("sendMissing", { count: missing.length })
                : t("send")}
            </Button>
          </footer>
          <Radix.Close asChild>
            <IconButton
              label={t("close")}
              size="md"
              className="absolute top-2.5 right-2.5 bg-surface/70"
            >
              <X size={18} strokeWidth={1.75} />
            </IconButton>
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
