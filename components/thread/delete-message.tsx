import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { Confirm } from "#components/ui/confirm.tsx";
import type { Message } from "#lib/messages/schema.ts";
import { useChat } from "./chat-context.ts";
import { usePlaceMessage } from "./use-thread.ts";

/** Asks first: nothing brings a deleted message back. */
export function DeleteMessage({
  message,
  whose,
  onClose,
}: {
  message: Message;
  whose: "me" | "everyone";
  onClose: () => void;
}) {
  const t = useTranslations("chat.delete");
  const { contactName } = useChat();
  const place = usePlaceMessage(message.conversationId);
  const remove = async () =>
    place(await api("DELETE /messages/{id}", { path: { id: message.id }, query: { for: whose } }));
  const kept = whose === "me" && message.type !== "note";
  return (
    <Confirm
      title={t(whose === "me" ? "teamTitle" : "allTitle")}
      action={t(whose === "me" ? "team" : "all")}
      onConfirm={remove}
      onClose={onClose}
    >
      {kept
        ? t("teamText", { name: contactName })
        : t(whose === "me" ? "noteText" : "allText", { name: contactName })}
    </Confirm>
  );
}
