import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Command } from "cmdk";
import { MessageSquareText } from "lucide-react";
import { usePathname, useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { openConversation } from "#components/frame/place.ts";
import { Marked } from "#components/inbox/marked.tsx";
import { callName, shownPhone } from "#components/phone.ts";
import { openMessage } from "#components/thread/wanted-message.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { PaletteItem, type Run } from "./command.tsx";

export const searches = ["GET /search", "palette"];
const most = 6;
const typingPauseMs = 200;

/** What is typed, once the fingers rest for a moment. */
export function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), typingPauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return value === "" ? "" : settled;
}

/** People and messages, as the server finds them while one types. */
export function Found({ q: settled, run }: { q: string; run: Run }) {
  const t = useTranslations("palette");
  const list = useTranslations("list");
  const router = useRouter();
  const inInbox = usePathname().startsWith("/inbox");
  const { data } = useQuery({
    queryKey: [...searches, settled],
    queryFn: ({ signal }) => api("GET /search", { query: { q: settled, limit: most }, signal }),
    enabled: settled !== "",
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
  if (settled === "" || !data) return null;
  const people = data.contacts.filter(({ conversationId }) => conversationId !== null);
  /** From another room the page itself has to change first. */
  const open = (id: string, messageId?: string) => () => {
    if (!inInbox) router.push(`/inbox/${id}`);
    else if (messageId) openMessage(id, messageId);
    else openConversation(id);
  };
  return (
    <>
      {people.length > 0 && (
        <Command.Group heading={t("people")}>
          {people.map((one) => {
            const name = callName(one) ?? list("noName");
            return (
              <PaletteItem
                key={one.id}
                value={`person ${one.id}`}
                icon={<Avatar name={one.name} seed={name} photoUrl={one.photoUrl} size={20} />}
                hint={one.name && one.phone ? shownPhone(one.phone) : undefined}
                onSelect={run(open(one.conversationId ?? ""))}
              >
                {name}
              </PaletteItem>
            );
          })}
        </Command.Group>
      )}
      {data.messages.length > 0 && (
        <Command.Group heading={t("messages")}>
          {data.messages.map((hit) => (
            <PaletteItem
              key={hit.id}
              value={`message ${hit.id}`}
              icon={<MessageSquareText size={16} strokeWidth={1.75} />}
              hint={callName(hit.contact) ?? list("noName")}
              onSelect={run(open(hit.conversationId, hit.id))}
            >
              <Marked text={hit.snippet} match={hit.match} />
            </PaletteItem>
          ))}
        </Command.Group>
      )}
    </>
  );
}
