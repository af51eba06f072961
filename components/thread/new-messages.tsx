import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import type { Message } from "#lib/messages/schema.ts";
import { plainLine } from "#lib/plain-line.ts";

/** Says aloud what the customer just wrote, to those who do not see it appear. */
export function NewMessages({
  messages,
  contactName,
}: {
  messages: Message[];
  contactName: string;
}) {
  const t = useTranslations("thread");
  const types = useTranslations("types");
  const [said, setSaid] = useState("");
  const heard = useRef<string | null>(null);
  const last = messages.findLast((message) => message.direction === "IN");
  useEffect(() => {
    if (!last) return;
    if (heard.current !== null && heard.current !== last.id) {
      const text = last.text ? plainLine(last.text) : types(last.type);
      setSaid(t("announce", { name: contactName, text }));
    }
    heard.current = last.id;
  }, [last, contactName, t, types]);
  return (
    <p aria-live="polite" className="sr-only">
      {said}
    </p>
  );
}
