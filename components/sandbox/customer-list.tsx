import { useTranslations } from "use-intl/react";
import { shownPhone } from "#components/phone.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { classes } from "#components/ui/classes.ts";
import type { Customer } from "./customers.ts";

export function CustomerList({
  customers,
  chosen,
  onChoose,
}: {
  customers: Customer[];
  chosen: string;
  onChoose: (customer: Customer) => void;
}) {
  const t = useTranslations("sandbox");
  return (
    <ul
      aria-label={t("customers")}
      className="no-scrollbar flex min-w-0 gap-1.5 overflow-x-auto max-desk:flex-1 desk:flex-col desk:gap-0 desk:overflow-visible"
    >
      {customers.map((customer) => {
        const on = customer.phone === chosen;
        return (
          <li key={customer.phone} className="shrink-0">
            <button
              type="button"
              aria-pressed={on}
              onClick={() => onChoose(customer)}
              className={classes(
                "relative flex w-full items-center gap-3 text-left transition-colors duration-80 max-desk:h-11 max-desk:rounded-full max-desk:pr-4 max-desk:pl-1.5 desk:px-4 desk:py-2.5",
                on
                  ? "bg-brand-wash max-desk:shadow-[inset_0_0_0_1px_var(--brand-line)] desk:before:absolute desk:before:inset-y-0 desk:before:left-0 desk:before:w-[3px] desk:before:bg-brand"
                  : "hover:bg-hover max-desk:shadow-[inset_0_0_0_1px_var(--line)]",
              )}
            >
              <Avatar name={customer.name} size={34} />
              <span className="min-w-0">
                <span className="block truncate font-medium text-14">{customer.name}</span>
                <span className="num block truncate text-12 text-ink-3 max-desk:hidden">
                  {shownPhone(customer.phone)}
                </span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
