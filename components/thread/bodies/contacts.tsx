import { useTranslations } from "use-intl/react";
import { shownPhone } from "#components/phone.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { type Payload, part, parts, words } from "../payload.ts";

/** Contact cards that were passed on. */
export function ContactsBody({ payload }: { payload: Payload }) {
  const t = useTranslations("bubble");
  const cards = parts(payload, "contacts");
  return (
    <span className="-mx-1 mb-1 block w-[240px] max-w-[calc(100%+8px)] rounded-sm bg-bub-quote">
      {cards.map((card, index) => {
        const name =
          words(part(card, "name"), "formatted_name") ?? words(card, "name") ?? t("contact");
        const phone = parts(card, "phones")[0] ?? null;
        const number = words(phone, "phone") ?? words(phone, "wa_id");
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: cards have no name of their own
          <span key={index} className="flex items-center gap-2.5 p-2">
            <Avatar name={name} size={36} />
            <span className="min-w-0">
              <span className="block truncate font-medium text-14">{name}</span>
              {number && (
                <span className="num block truncate text-12 text-bub-meta">
                  {shownPhone(number.replace(/^\+/, "").replace(/\D/g, "") || number)}
                </span>
              )}
            </span>
          </span>
        );
      })}
    </span>
  );
}
