import { LockKeyhole } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { Empty } from "#components/ui/empty.tsx";

/** In place of a room whose every request would be refused: who comes by its address is told why. */
export function NotForAgents() {
  const t = useTranslations("pages");
  return (
    <div className="grid h-full place-items-center bg-surface">
      <div>
        <h1 className="sr-only">{t("notYoursTitle")}</h1>
        <Empty
          icon={<LockKeyhole size={20} strokeWidth={1.6} />}
          title={t("notYoursTitle")}
          action={
            <Link
              href="/inbox"
              className="inline-flex h-8 items-center rounded-sm px-3 font-medium text-13 shadow-[inset_0_0_0_1px_var(--line-strong),var(--shadow-1)] hover:bg-hover max-pane:h-11"
            >
              {t("toInbox")}
            </Link>
          }
        >
          {t("notYoursText")}
        </Empty>
      </div>
    </div>
  );
}
