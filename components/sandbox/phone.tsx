import { useTranslations } from "use-intl/react";
import { SapaMark } from "#components/frame/mark.tsx";
import { useShopName } from "#components/frame/use-shop-name.ts";
import type { Channel } from "#lib/channels/schema.ts";
import type { Customer } from "./customers.ts";
import { PhoneChat } from "./phone-chat.tsx";
import { PhoneComposer } from "./phone-composer.tsx";
import { useCustomerChat } from "./use-customer-chat.ts";

/** The telephone in the customer's hand. */
export function Phone({ customer, channel }: { customer: Customer; channel: Channel | undefined }) {
  const t = useTranslations("sandbox");
  const shop = useShopName();
  const chat = useCustomerChat(channel?.id, customer);
  return (
    <section
      aria-label={t("phoneOf", { name: customer.name })}
      className="flex h-full max-h-[760px] w-full flex-col overflow-hidden bg-surface pane:w-[390px] pane:rounded-[36px] pane:border-8 pane:border-rail pane:shadow-dialog"
    >
      <header className="flex h-14 shrink-0 items-center gap-3 border-line border-b bg-surface px-4">
        <SapaMark size={34} />
        <div className="min-w-0">
          <h2 className="truncate font-semibold text-[15px]/5">{shop ?? t("shop")}</h2>
          <p className="text-12 text-ink-3">{t("seenBy", { name: customer.name })}</p>
        </div>
      </header>
      <PhoneChat chat={chat} />
      <PhoneComposer
        fresh={chat.conversationId === null}
        onSay={(text) => chat.say({ text })}
        onFile={(file) => void chat.sayFile(file, "")}
      />
    </section>
  );
}
