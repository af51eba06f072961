"use client";

import { Smartphone } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useAllChannels } from "#components/channels/use-all-channels.ts";
import { RoomFailed } from "#components/room-failed.tsx";
import { CustomerForm } from "./customer-form.tsx";
import { CustomerList } from "./customer-list.tsx";
import { type Customer, firstCustomer, useCustomers } from "./customers.ts";
import { Phone } from "./phone.tsx";

/** A pretended customer's telephone, so that a newcomer sees the whole loop without any account. */
export function SandboxRoom() {
  const t = useTranslations("sandbox");
  const { data: channels, isError, error, refetch } = useAllChannels();
  const channel = channels?.find((one) => one.kind === "SANDBOX");
  const { customers, add } = useCustomers();
  const [phone, setPhone] = useState<string | null>(null);
  const customer: Customer =
    customers.find((one) => one.phone === phone) ?? customers[0] ?? firstCustomer;
  const choose = (next: Customer) => {
    add(next);
    setPhone(next.phone);
  };
  return (
    // A low screen (a laptop at 200 %) scrolls the whole room: the phone keeps a height to read in.
    <div className="slim-scroll relative grid h-full min-h-0 grid-rows-[auto_minmax(340px,1fr)] overflow-y-auto desk:grid-cols-[360px_minmax(0,1fr)] desk:grid-rows-1">
      <section
        aria-label={t("customers")}
        className="slim-scroll flex min-h-0 flex-col border-line bg-surface max-desk:border-b desk:overflow-y-auto desk:border-r"
      >
        <header className="px-4 pt-3 pb-2 desk:pb-4">
          <h1 className="flex h-8 items-center font-head font-semibold text-[17px]/6 tracking-[-0.014em]">
            {t("title")}
          </h1>
          <p className="text-13 text-ink-3 max-pane:hidden">{t("intro")}</p>
        </header>
        <div className="max-desk:flex max-desk:flex-wrap max-desk:items-start max-desk:gap-2 max-desk:px-4 max-desk:pb-3">
          <CustomerList
            customers={customers}
            chosen={customer.phone}
            onChoose={(one) => setPhone(one.phone)}
          />
          <CustomerForm onChoose={choose} />
        </div>
      </section>
      <div className="kawung grid min-h-0 place-items-center bg-thread pane:p-6">
        {isError && !channels ? (
          <div className="rounded-xl bg-surface shadow-dialog">
            <RoomFailed
              icon={<Smartphone size={20} strokeWidth={1.6} />}
              title={t("failed")}
              error={error}
              onAgain={() => void refetch()}
            />
          </div>
        ) : (
          <Phone key={customer.phone} customer={customer} channel={channel} />
        )}
      </div>
    </div>
  );
}
