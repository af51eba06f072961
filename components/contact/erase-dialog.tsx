import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { closeConversation } from "#components/frame/place.ts";
import { shownPhone } from "#components/phone.ts";
import { Confirm } from "#components/ui/confirm.tsx";
import { toast } from "#components/ui/toast.tsx";
import type { Contact } from "#lib/contacts/schema.ts";

/** Everything about a person goes, for good: the law's right, and the last word about it. */
export function EraseDialog({
  contact,
  name,
  onClose,
}: {
  contact: Contact;
  name: string;
  onClose: () => void;
}) {
  const t = useTranslations("contact");
  const { id, phone } = contact;
  const who = phone && contact.name ? `${name} (${shownPhone(phone)})` : name;
  return (
    <Confirm
      title={t("eraseTitle", { name })}
      action={t("eraseAction", { name })}
      onClose={onClose}
      onConfirm={async () => {
        await api("POST /contacts/{id}/erase", { path: { id } });
        toast.success(t("erased", { name }));
        closeConversation();
      }}
    >
      <p>{t("eraseText", { who })}</p>
      <p className="mt-2">{t("eraseForGood")}</p>
    </Confirm>
  );
}
