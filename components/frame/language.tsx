"use client";

import type { ReactNode } from "react";
import { IntlProvider } from "use-intl/react";
import type { Messages } from "#components/messages/messages.ts";

/** Only so that the library does not guess: times are written by components/time.ts. */
const timeZone = "Asia/Jakarta";

export function Language({
  locale,
  messages,
  children,
}: {
  locale: "id" | "en";
  messages: Messages;
  children: ReactNode;
}) {
  return (
    <IntlProvider locale={locale} messages={messages} timeZone={timeZone}>
      {children}
    </IntlProvider>
  );
}
