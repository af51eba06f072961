"use client";

import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useState,
} from "react";
import type { Message } from "#lib/messages/schema.ts";

const View = lazy(() =>
  import("./lightbox/lightbox-view.tsx").then((module) => ({ default: module.LightboxView })),
);

type Show = (messageId: string, among?: Message[]) => void;

const LightboxContext = createContext<Show>(() => {});

/** Shows a picture of this chat large; `among` others than those of the thread. */
export const useLightbox = () => useContext(LightboxContext);

export function Lightbox({
  messages,
  contactName,
  children,
}: {
  messages: Message[];
  contactName: string;
  children: ReactNode;
}) {
  const [shownId, setShownId] = useState<string | null>(null);
  const [among, setAmong] = useState<Message[] | undefined>();
  const show = useCallback<Show>((id, others) => {
    setAmong(others);
    setShownId(id);
  }, []);
  return (
    <LightboxContext value={show}>
      {children}
      {shownId !== null && (
        <Suspense>
          <View
            messages={among ?? messages}
            contactName={contactName}
            shownId={shownId}
            onShow={setShownId}
          />
        </Suspense>
      )}
    </LightboxContext>
  );
}
