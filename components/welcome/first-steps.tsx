import { Check, PartyPopper, X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { classes } from "#components/ui/classes.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { closeFirstSteps, type Steps } from "./use-first-steps.ts";

const order = ["product", "customer", "answer"] as const;
const places = { product: "/catalog", customer: "/sandbox" } as const;

/** From an empty shop to an answered message. The step that is next has the button. */
export function FirstSteps({ steps }: { steps: Steps }) {
  const t = useTranslations("welcome");
  const next = order.find((step) => !steps[step]);
  return (
    <section
      aria-label={t("title")}
      className="relative w-full max-w-[480px] rounded-xl bg-surface p-6 shadow-float max-pane:max-w-none max-pane:rounded-none max-pane:px-4 max-pane:pt-3.5 max-pane:pb-3 max-pane:shadow-none"
    >
      <IconButton
        label={t("close")}
        className="absolute top-3 right-3 max-pane:top-0.5 max-pane:right-1"
        onClick={closeFirstSteps}
      >
        <X size={16} strokeWidth={1.75} />
      </IconButton>
      <h2 className="flex items-center gap-2 pr-8 font-head font-semibold text-20 max-pane:text-16">
        {!next && (
          <PartyPopper size={20} strokeWidth={1.6} aria-hidden="true" className="text-ok" />
        )}
        {t(next ? "title" : "done")}
      </h2>
      <p className="mt-1 text-14 text-ink-2 max-pane:text-13">{t(next ? "intro" : "doneText")}</p>
      <ol
        className={classes(
          "mt-4 grid gap-1 max-pane:-mx-2 max-pane:mt-2 max-pane:gap-0",
          // On a phone the chats stand below, and there is nothing left to do here.
          !next && "max-pane:hidden",
        )}
      >
        {order.map((step, at) => {
          const done = steps[step];
          const current = step === next;
          return (
            <li
              key={step}
              className={classes(
                "flex gap-3 rounded-md px-3 py-2.5 max-pane:px-2 max-pane:py-1.5",
                current && "bg-brand-wash",
                done && "text-ink-3",
              )}
            >
              <span
                className={classes(
                  "num mt-px grid size-6 shrink-0 place-items-center rounded-full font-semibold text-12",
                  done ? "bg-ok-wash text-ok-ink" : "bg-press text-ink-2",
                )}
              >
                {done ? <Check size={14} strokeWidth={2.2} aria-label={t("finished")} /> : at + 1}
              </span>
              <span className="min-w-0 flex-1">
                <span className="block font-medium text-14">{t(step)}</span>
                {current && (
                  <>
                    <span
                      className={classes(
                        "block text-13 text-ink-2",
                        step === "answer" && "max-pane:hidden",
                      )}
                    >
                      {t(`${step}Text`)}
                    </span>
                    {step === "answer" && (
                      <span className="text-13 text-ink-2 pane:hidden">{t("answerOnPhone")}</span>
                    )}
                    {step !== "answer" && (
                      <Link
                        href={places[step]}
                        className="mt-2 inline-flex h-8 items-center rounded-sm bg-brand px-3 font-medium text-13 text-on-brand shadow-rest hover:bg-brand-hover max-pane:h-11"
                      >
                        {t(`${step}Action`)}
                      </Link>
                    )}
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ol>
      {!next && (
        <div className="mt-4 flex flex-wrap items-center gap-2">
          <Link
            href="/channels"
            className="inline-flex h-8 items-center rounded-sm bg-brand px-3 font-medium text-13 text-on-brand shadow-rest hover:bg-brand-hover max-pane:h-11"
          >
            {t("connect")}
          </Link>
          <Link
            href="/settings/team"
            className="inline-flex h-8 items-center rounded-sm px-3 font-medium text-13 shadow-[inset_0_0_0_1px_var(--line-strong),var(--shadow-1)] hover:bg-hover max-pane:h-11"
          >
            {t("team")}
          </Link>
          <Button look="ghost" className="max-pane:hidden" onClick={closeFirstSteps}>
            {t("close")}
          </Button>
        </div>
      )}
    </section>
  );
}
