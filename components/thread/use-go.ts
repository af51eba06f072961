import { useCallback, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { toast } from "#components/ui/toast.tsx";
import type { Message } from "#lib/messages/schema.ts";
import type { Wanted } from "./read-thread.ts";
import type { Target } from "./use-target.ts";
import { useWantedMessage } from "./wanted-message.ts";

/** Goes to a message of this chat: among those that are here, or by asking for its surroundings. */
export function useGo(
  conversationId: string,
  messages: Message[],
  show: (part: Wanted) => Promise<boolean>,
) {
  const t = useTranslations("chat.bubble");
  const [target, setTarget] = useState<Target | null>(null);
  const known = useRef(messages);
  known.current = messages;
  const asked = useRef(0);
  const go = useCallback(
    async (id: string) => {
      asked.current += 1;
      const mine = { id, asked: asked.current };
      // Wished for before it is there: the log is at it from the moment its row appears, and where
      // one has gone on meanwhile, an answer that comes late changes nothing.
      setTarget(mine);
      if (known.current.some((message) => message.id === id)) return;
      const found = await show({ part: "around", messageId: id });
      if (found || asked.current !== mine.asked) return;
      setTarget(null);
      toast.error(t("notFound"));
    },
    [show, t],
  );
  const wanted = useWantedMessage(conversationId);
  const ready = messages.length > 0;
  useEffect(() => {
    if (wanted && ready) void go(wanted.messageId);
  }, [wanted, ready, go]);
  return { target, go };
}
