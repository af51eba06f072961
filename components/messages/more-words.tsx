"use client";

import { type ReactNode, useMemo } from "react";
import { IntlProvider, useLocale, useMessages, useTimeZone } from "use-intl/react";
import type { RoomMessages } from "./rooms.ts";

/** Adds sentences to those that are already there. */
export function MoreWords({
  words,
  children,
}: {
  words: Partial<RoomMessages>;
  children: ReactNode;
}) {
  const locale = useLocale();
  const known = useMessages();
  const timeZone = useTimeZone();
  const messages = useMemo(() => ({ ...known, ...words }), [known, words]);
  return (
    <IntlProvider locale={locale} messages={messages} timeZone={timeZone ?? "Asia/Jakarta"}>
      {children}
    </IntlProvider>
  );
}
