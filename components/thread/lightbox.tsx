"use client";

import { createContext, lazy, type ReactNode, Suspense, useContext, useState } from "react";
import type { Message } from "#lib/messages/schema.ts";

const View = lazy(() =>
  import("./lightbox/lightbox-view.tsx").then((module) => ({ default: module.LightboxView })),
);

const LightboxContext = createContext<(messageId: string) => void>(() => {});

/** Shows a picture of this chat large. */
export const useLightbox = () => useContext(LightboxContext);

export function Lightbox({ messages, children }: { messages: Message[]; children: ReactNode }) {
  const [shownId, setShownId] = useState<string | null>(null);
  return (
    <LightboxContext value={setShownId}>
      {children}
      {shownId !== null && (
        <Suspense>
          <View messages={messages} shownId={shownId} onShow={setShownId} />
        </Suspense>
      )}
    </LightboxContext>
  );
}
