import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { unsent, useDiscard, useResend } from "#components/composer/outbox.ts";
import { classes } from "#components/ui/classes.ts";
import { toast } from "#components/ui/toast.tsx";
import { useErrorWords } from "#components/use-error-words.ts";
import type { Message } from "#lib/messages/schema.ts";
import { isUncertain } from "./meta.tsx";
import { usePlaceMessage } from "./use-thread.ts";

/** Under a bubble that did not go, or may not have gone: why, and the way to send it again. */
export function Failure({ message }: { message: Message }) {
  const t = useTranslations("failure");
  const words = useErrorWords();
  const place = usePlaceMessage(message.conversationId);
  const resend = useResend(message.conversationId);
  const discard = useDiscard(message.conversationId);
  const { mutate, isPending } = useMutation({
    mutationFn: () => api("POST /messages/{id}/retry", { path: { id: message.id } }),
    onSuccess: place,
    onError: (error) => toast.error(words(error)),
  });
  const uncertain = isUncertain(message);
  if (message.status !== "FAILED" && !uncertain) return null;
  const here = message.error?.code === unsent;
  const action =
    "shrink-0 font-semibold underline underline-offset-2 whitespace-nowrap max-pane:-my-2 max-pane:py-3";
  return (
    <p
      className={classes(
        "mt-0.5 mb-1.5 flex max-w-[456px] items-center justify-end gap-x-2 self-end text-right text-12 max-pane:text-13",
        uncertain ? "text-warn-ink" : "text-bad-ink",
      )}
    >
      <span>{uncertain ? t("uncertain") : t("failed", { reason: reasonOf(t, message) })}</span>
      <button
        type="button"
        disabled={isPending}
        onClick={() => (here ? resend(message.id) : mutate())}
        className={action}
      >
        {t("again")}
      </button>
      {here && (
        <button type="button" onClick={() => discard(message.id)} className={action}>
          {t("discard")}
        </button>
      )}
    </p>
  );
}

/** WhatsApp's commonest codes in plain words; else the sentence that came with it. */
const known = [
  "131047",
  "131026",
  "131049",
  "131050",
  "131051",
  "131053",
  "130472",
  "131056",
] as const;

function reasonOf(t: ReturnType<typeof useTranslations<"failure">>, message: Message): string {
  const { code = "", message: sentence = "" } = message.error ?? {};
  const familiar = known.find((one) => one === code);
  if (familiar) return t(`codes.${familiar}`);
  if (code === unsent && sentence === "") return t("noConnection");
  return sentence === "" ? t("noReason") : sentence;
}
