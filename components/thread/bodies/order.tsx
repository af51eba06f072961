import { ShoppingCart } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { money } from "#components/money.ts";
import { number, type Payload, parts, words } from "../payload.ts";

/** A cart that the customer sent: what, how many, for how much. */
export function OrderBody({ payload }: { payload: Payload }) {
  const t = useTranslations("bubble");
  const items = parts(payload, "items").map((item) => ({
    name: words(item, "name") ?? words(item, "productRetailerId") ?? t("product"),
    quantity: number(item, "quantity") ?? 1,
    price: number(item, "itemPrice"),
    currency: words(item, "currency") ?? "IDR",
  }));
  const count = items.reduce((sum, item) => sum + item.quantity, 0);
  const total = items.reduce((sum, item) => sum + item.quantity * (item.price ?? 0), 0);
  const currency = items[0]?.currency ?? "IDR";
  return (
    <span className="-mx-1 mb-1 block w-[280px] max-w-[calc(100%+8px)] rounded-sm bg-bub-quote p-2.5">
      <span className="flex items-center gap-2 font-medium text-13">
        <ShoppingCart size={16} strokeWidth={1.75} aria-hidden="true" />
        {t("order", { count })}
      </span>
      <span className="mt-1.5 block border-line-strong border-t pt-1.5">
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an order never move
          <span key={index} className="flex items-baseline gap-2 text-13">
            <span className="min-w-0 flex-1 truncate">{item.name}</span>
            <span className="num text-12 text-bub-meta">× {item.quantity}</span>
            {item.price !== null && (
              <span className="num">{money(item.price * item.quantity, item.currency)}</span>
            )}
          </span>
        ))}
      </span>
      {total > 0 && (
        <span className="mt-1.5 flex justify-between border-line-strong border-t pt-1.5 font-semibold text-13">
          {t("total")}
          <span className="num">{money(total, currency)}</span>
        </span>
      )}
    </span>
  );
}
