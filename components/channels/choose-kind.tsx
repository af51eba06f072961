import { BadgeCheck, Smartphone, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl/react";
import { Dialog } from "#components/ui/dialog.tsx";

const row =
  "flex w-full items-start gap-3 rounded-md px-4 py-3 text-left text-13 shadow-edge hover:bg-hover";

/** The official way first; the other one says what it risks before anyone takes it. */
export function ChooseKind({
  onChoose,
  onClose,
}: {
  onChoose: (kind: "cloud" | "web") => void;
  onClose: () => void;
}) {
  const t = useTranslations("channels.choose");
  const common = useTranslations("channels");
  const icon = { size: 20, strokeWidth: 1.6, "aria-hidden": true } as const;
  return (
    <Dialog open onClose={onClose} title={t("title")} closeLabel={common("close")} width={520}>
      <div className="grid gap-2">
        <button type="button" className={row} onClick={() => onChoose("cloud")}>
          <BadgeCheck {...icon} className="shrink-0 text-ok" />
          <span>
            <span className="block font-medium text-14">{t("cloud")}</span>
            <span className="block text-pretty text-ink-2">{t("cloudText")}</span>
          </span>
        </button>
        <button type="button" className={row} onClick={() => onChoose("web")}>
          <TriangleAlert {...icon} className="shrink-0 text-warn" />
          <span>
            <span className="block font-medium text-14">{t("web")}</span>
            <span className="block text-pretty text-ink-2">{t("webText")}</span>
          </span>
        </button>
        <Link href="/sandbox" className={row}>
          <Smartphone {...icon} className="shrink-0 text-ink-3" />
          <span>
            <span className="block font-medium text-14">{t("sandbox")}</span>
            <span className="text-ink-2">{t("sandboxText")}</span>
          </span>
        </Link>
      </div>
    </Dialog>
  );
}
