import { useTranslations } from "use-intl/react";
import { useSendAndHear } from "#components/composer/send-and-hear.ts";
import { useShopName } from "#components/frame/use-shop-name.ts";
import { callName } from "#components/phone.ts";
import type { Conversation } from "#lib/conversations/schema.ts";
import { asSaid } from "./as-said.ts";
import { TemplateSheet } from "./template-sheet.tsx";

/** Sends a template into a conversation that is there. */
export function TemplateSender({ card, onClose }: { card: Conversation; onClose: () => void }) {
  const t = useTranslations("templateSheet.sheet");
  const list = useTranslations("list");
  const send = useSendAndHear();
  const shopName = useShopName() ?? card.channel.name;
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
      onSend={async (filled) => {
        await send(card.id, asSaid(filled));
        onClose();
      }}
    />
  );
}
