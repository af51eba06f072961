import { useTranslations } from "use-intl/react";
import { fileLost, tooLate, unsent } from "#components/composer/sending.ts";
import type { Message } from "#lib/messages/schema.ts";
import { useChat } from "./chat-context.ts";
import { isUncertain } from "./meta.tsx";
import { useRetry } from "./use-retry.ts";

const action =
  "shrink-0 font-semibold underline underline-offset-2 whitespace-nowrap max-pane:-my-2.5 max-pane:py-3.5";

/** Under a bubble that did not go, or may not have gone: why, and what one can do about it. */
export function Failure({ message }: { message: Message }) {
  if (isUncertain(message)) return <Uncertain message={message} />;
  return message.status === "FAILED" ? <Failed message={message} /> : null;
}

function Failed({ message }: { message: Message }) {
  const t = useTranslations("failure");
  const { openTemplates } = useChat();
  const { busy, again, discard, lost } = useRetry(message);
  // Trying again cannot help; a template can.
  const closed = message.error?.code === "131047" || message.error?.code === "WINDOW_CLOSED";
  return (
    <p className="mt-0.5 mb-1.5 flex max-w-[456px] items-center justify-end gap-x-2 self-end text-right text-12 text-bad-ink max-pane:text-13">
      <span>{t("failed", { reason: reasonOf(t, message) })}</span>
      {closed ? (
        <button type="button" onClick={openTemplates} className={action}>
          {t("useTemplate")}
        </button>
      ) : (
        !lost && (
          <button type="button" disabled={busy} onClick={again} className={action}>
            {t("again")}
          </button>
        )
      )}
      {discard && (
        <button type="button" onClick={discard} className={action}>
          {t("discard")}
        </button>
      )}
    </p>
  );
}

/** Nobody can know whether it went, so nobody sends it again by itself: two choices for a person. */
function Uncertain({ message }: { message: Message }) {
  const t = useTranslations("failure");
  const { busy, again, confirm } = useRetry(message);
  return (
    <div className="mt-0.5 mb-1.5 max-w-[456px] self-end text-right text-12 text-warn-ink max-pane:text-13">
      <p>{t("uncertain")}</p>
      <p className="flex justify-end gap-x-3">
        <button type="button" disabled={busy} onClick={again} className={action}>
          {t("again")}
        </button>
        <button type="button" disabled={busy} onClick={confirm} className={action}>
          {t("arrived")}
        </button>
      </p>
    </div>
  );
}

/** WhatsApp's commonest codes and our own in plain words; else the sentence that came with it. */
const known = [
  "131047",
  "131026",
  "131049",
  "131050",
  "131051",
  "131053",
  "130472",
  "131056",
  "MEDIA_GONE",
  "SOUND_UNREADABLE",
] as const;

function reasonOf(t: ReturnType<typeof useTranslations<"failure">>, message: Message): string {
  const { code = "", message: sentence = "" } = message.error ?? {};
  const familiar = known.find((one) => one === code);
  if (familiar) return t(`codes.${familiar}`);
  if (code === fileLost) return t("fileLost", { name: message.media?.filename ?? "" });
  if (code === tooLate) return t("tooLate");
  if (code === unsent && sentence === "") return t("noConnection");
  return sentence === "" ? t("noReason") : sentence;
}
