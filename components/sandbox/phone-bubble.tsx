import { useLocale, useTranslations } from "use-intl/react";
import { Body } from "#components/thread/bodies/body.tsx";
import { Reactions } from "#components/thread/reactions.tsx";
import { clock } from "#components/time.ts";
import { classes } from "#components/ui/classes.ts";
import { Ticks } from "#components/ui/ticks.tsx";
import type { Message } from "#lib/messages/schema.ts";
import { plainLine } from "#lib/plain-line.ts";

/** A bubble as the customer sees it: their own on the right, the shop on the left, without names. */
export function PhoneBubble({ message, first }: { message: Message; first: boolean }) {
  const t = useTranslations("sandbox");
  const locale = useLocale();
  const own = message.direction === "IN";
  return (
    <div
      className={classes(
        "flex animate-rise",
        own ? "justify-end" : "justify-start",
        message.reactions.length > 0 ? "pb-5" : "pb-1",
        first && "pt-1.5",
      )}
    >
      <div
        className={classes(
          "relative flow-root w-fit min-w-0 max-w-[84%] rounded-lg px-2.5 py-1.5 text-[15px]/[21px] tracking-[-0.008em] shadow-bubble",
          own ? "bg-bub-out" : "bg-bub-in",
          first && (own ? "tail-out rounded-tr-none" : "tail-in rounded-tl-none"),
        )}
      >
        {message.replyTo && (
          <p className="-mx-1 mb-[5px] rounded-sm border-ink-3 border-l-3 bg-bub-quote px-[9px] py-[5px] text-[12.5px]/[17px] text-ink-2">
            <span className="line-clamp-2">{plainLine(message.replyTo.preview)}</span>
          </p>
        )}
        <Body message={message} />
        <span className="num relative top-0.5 float-right mt-[5px] -mr-0.5 -mb-0.5 ml-2.5 inline-flex items-center gap-[3px] text-[11px]/[14px] text-bub-meta">
          <time dateTime={message.createdAt}>{clock(message.createdAt, locale)}</time>
          {own && <Ticks status={message.readAt ? "READ" : "DELIVERED"} />}
          {!own && <span className="sr-only">{t("fromShop")}</span>}
        </span>
        <Reactions reactions={message.reactions} />
      </div>
    </div>
  );
}
