import { ShoppingCart } from "lucide-react";
import { useLocale, useTranslations } from "use-intl/react";
import { money } from "#components/money.ts";
import { number, parts, words } from "#components/thread/payload.ts";
import { openMessage } from "#components/thread/wanted-message.ts";
import { shortDate } from "#components/time.ts";
import { useNow } from "#components/use-now.ts";
import type { Message } from "#lib/messages/schema.ts";
import { PanelSection } from "./panel-section.tsx";
import { useOrders } from "./use-contact.ts";

/** What the person has ordered; each leads to the message in which they did. */
export function Orders({ contactId, messages }: { contactId: string; messages: Message[] }) {
  const t = useTranslations("contact");
  const latest = messages.findLast(({ type }) => type === "order")?.id;
  const orders = useOrders(contactId, latest);
  if (!orders || orders.length === 0) return null;
  return (
    <PanelSection title={t("orders")} end={orders.length}>
      <ul className="-mx-2">
        {orders.map((order) => (
          <Order key={order.id} order={order} />
        ))}
      </ul>
    </PanelSection>
  );
}

function Order({ order }: { order: Message }) {
  const t = useTranslations("contact");
  const bubble = useTranslations("bubble");
  const locale = useLocale();
  const now = useNow();
  const items = parts(order.payload as Record<string, unknown> | null, "items").map((item) => ({
    name: words(item, "name") ?? words(item, "productRetailerId") ?? bubble("product"),
    quantity: number(item, "quantity") ?? 1,
    price: number(item, "itemPrice") ?? 0,
    currency: words(item, "currency") ?? "IDR",
  }));
  const [first] = items;
  const total = items.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
  const name = first ? `${first.name}${first.quantity > 1 ? ` × ${first.quantity}` : ""}` : "";
  return (
    <li>
      <button
        type="button"
        onClick={() => openMessage(order.conversationId, order.id)}
        className="flex w-full items-center gap-2.5 rounded-sm px-2 py-1.5 text-left hover:bg-hover max-pane:min-h-11"
      >
        <span className="grid size-8 shrink-0 place-items-center rounded-sm bg-press text-ink-3">
          <ShoppingCart size={16} strokeWidth={1.75} aria-hidden="true" />
        </span>
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium text-13">{name || bubble("product")}</span>
          <span className="block truncate text-12 text-ink-3">
            {items.length > 1 && `${t("moreItems", { count: items.length - 1 })} · `}
            {shortDate(order.createdAt, new Date(now), locale)}
          </span>
        </span>
        {total > 0 && <span className="num shrink-0 text-13">{money(total, first?.currency)}</span>}
      </button>
    </li>
  );
}
