import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { moment } from "#components/time.ts";
import { classes } from "#components/ui/classes.ts";
import type { Channel } from "#lib/channels/schema.ts";

/** The words that a state's reason may begin with: `token: Error validating access token (190)`. */
const known = [
  "token",
  "permissions",
  "policy",
  "account",
  "waiting",
  "silent",
  "logged-out",
  "banned",
  "restricted",
  "replaced",
  "mismatch",
  "not-linked",
  "unlinked",
  "example",
] as const;

/** What holds a number up, in the reader's language; what Meta itself said stands beneath. */
export function ChannelReason({
  channel: { kind, state, stateReason, initiating },
  children,
}: {
  channel: Pick<Channel, "kind" | "state" | "stateReason" | "initiating">;
  /** What can be done about it. */
  children?: ReactNode;
}) {
  const t = useTranslations("channels.reasons");
  const locale = useLocale();
  const [, word, said] = /^([a-z-]+): (.*)$/.exec(stateReason ?? "") ?? [];
  const why = known.find((one) => one === word);
  const passing = state === "connected" || state === "connecting";
  return (
    <>
      {stateReason && (
        <p className={classes("mt-2 text-13", passing ? "text-warn-ink" : "text-bad-ink")}>
          {why ? t(why) : stateReason} {children}
          {why && why !== "example" && kind === "CLOUD" && said && (
            <span className="mt-0.5 block break-words text-12 text-ink-3">
              {t("said", { text: said })}
            </span>
          )}
        </p>
      )}
      {initiating && Date.parse(initiating.heldUntil) > Date.now() && (
        <p className="mt-2 text-13 text-warn-ink">
          {t("initiating", { until: moment(initiating.heldUntil, locale) })}
        </p>
      )}
    </>
  );
}
