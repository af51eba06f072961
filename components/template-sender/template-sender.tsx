import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { ApiError, api } from "#components/api.ts";
import { useShopName } from "#components/frame/use-shop-name.ts";
import { callName } from "#components/phone.ts";
import { usePlaceMessage } from "#components/thread/use-thread.ts";
import type { Conversation } from "#lib/conversations/schema.ts";
import { TemplateSheet } from "./template-sheet.tsx";
import { newAttempt } from "./use-sheet.ts";

/** Sends a template into a conversation that is there. */
export function TemplateSender({ card, onClose }: { card: Conversation; onClose: () => void }) {
  const t = useTranslations("templateSheet.sheet");
  const list = useTranslations("list");
  const place = usePlaceMessage(card.id);
  const shopName = useShopName() ?? card.channel.name;
  const [attempt, setAttempt] = useState(newAttempt);
  const { contact, channel } = card;
  return (
    <TemplateSheet
      channelId={channel.id}
      recipient={{
        contactId: contact.id,
        name: contact.name,
        phone: contact.phone,
        shown: callName(contact) ?? list("noName"),
      }}
      shopName={shopName}
      footnote={t(channel.kind === "CLOUD" ? "footnote" : "footnoteSandbox")}
      onClose={onClose}
      onSend={async (body) => {
        try {
          const path = { id: card.id };
          const call = { path, body, idempotencyKey: attempt };
          place(await api("POST /conversations/{id}/messages", call));
          onClose();
        } catch (error) {
          // After an unknown outcome the same key asks again, and nothing is sent twice.
          if (!(error instanceof ApiError && error.passing)) setAttempt(newAttempt());
          throw error;
        }
      }}
    />
  );
}
