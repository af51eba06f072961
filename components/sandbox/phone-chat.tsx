import { MessageCircle } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl/react";
import { callName } from "#components/phone.ts";
import { Lightbox } from "#components/thread/lightbox.tsx";
import { useThread } from "#components/thread/use-thread.ts";
import { Button } from "#components/ui/button.tsx";
import { Empty } from "#components/ui/empty.tsx";
import type { Message } from "#lib/messages/schema.ts";
import { PhoneBubble } from "./phone-bubble.tsx";

/** What has reached the customer: no notes, no lines of ours, nothing that is still on its way. */
const arrived = (message: Message): boolean =>
  message.type !== "note" &&
  message.type !== "event" &&
  (message.direction === "IN" || ["SENT", "DELIVERED", "READ"].includes(message.status));

/** Nothing is said to be empty before it is known to be. */
export function PhoneChat({
  chat: { conversationId, looking, lost, again },
}: {
  chat: { conversationId: string | null; looking: boolean; lost: boolean; again: () => void };
}) {
  const t = useTranslations("sandbox");
  const list = useTranslations("list");
  if (conversationId) return <Chat conversationId={conversationId} />;
  const icon = <MessageCircle size={20} strokeWidth={1.6} />;
  return (
    <div aria-busy={looking} className="kawung grid min-h-0 flex-1 place-items-center bg-thread">
      {lost ? (
        <Empty
          icon={icon}
          title={list("errorTitle")}
          action={<Button onClick={again}>{list("retry")}</Button>}
        >
          {list("errorText")}
        </Empty>
      ) : (
        !looking && (
          <Empty icon={icon} title={t("emptyTitle")}>
            {t("emptyText")}
          </Empty>
        )
      )}
    </div>
  );
}

function Chat({ conversationId }: { conversationId: string }) {
  const t = useTranslations("sandbox");
  const { data } = useThread(conversationId);
  const scroller = useRef<HTMLDivElement>(null);
  const messages = (data?.messages ?? []).filter(arrived);
  const contactName = (data && callName(data.conversation.contact)) ?? "";
  const lastId = messages.at(-1)?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new message is a new end
  useEffect(() => {
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, [lastId]);
  return (
    <Lightbox messages={messages} contactName={contactName}>
      <div className="kawung flex min-h-0 flex-1 flex-col bg-thread">
        <div
          ref={scroller}
          role="log"
          aria-label={t("messages")}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
          tabIndex={0}
          className="slim-scroll min-h-0 flex-1 overflow-y-auto px-3.5 py-3 outline-none focus-visible:shadow-[inset_0_0_0_2px_var(--focus)]"
        >
          <div className="flex min-h-full flex-col justify-end">
            {messages.map((message, index) => (
              <PhoneBubble
                key={message.id}
                message={message}
                first={messages[index - 1]?.direction !== message.direction}
              />
            ))}
          </div>
        </div>
      </div>
    </Lightbox>
  );
}
