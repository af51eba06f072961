import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Avatar } from "#components/ui/avatar.tsx";

/** The customer's phone, with the chat of the shop open. */
export function PhoneFrame({ shopName, children }: { shopName: string; children: ReactNode }) {
  const t = useTranslations("templateSheet.sheet");
  return (
    <section
      aria-label={t("preview")}
      className="m-9 flex h-[min(520px,calc(100%-32px))] w-[272px] flex-col overflow-hidden rounded-[34px] bg-surface shadow-[0_0_0_1px_var(--line-strong),0_0_0_6px_var(--surface),0_0_0_7px_var(--line-strong),var(--shadow-2)]"
    >
      <div className="flex h-[54px] shrink-0 items-center gap-2 border-line border-b px-3.5 pt-1">
        <Avatar name={shopName} size={28} />
        <span className="min-w-0">
          <span className="block truncate font-semibold text-13">{shopName}</span>
          <span className="block text-[11px]/[13px] text-ink-3">{t("business")}</span>
        </span>
      </div>
      <div className="slim-scroll min-h-0 flex-1 overflow-y-auto bg-thread [&>div]:rounded-none [&>div]:p-3">
        {children}
      </div>
    </section>
  );
}
