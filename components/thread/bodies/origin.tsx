import { Forward, Megaphone } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { type Payload, part, words } from "../payload.ts";

/** Where a message came from before it came to us: passed on, or prompted by an advertisement. */
export function Origin({ payload }: { payload: Payload }) {
  const t = useTranslations("chat.bubble");
  const icon = { size: 12, strokeWidth: 2.1, "aria-hidden": true } as const;
  const referral = part(payload, "referral");
  if (referral) {
    const headline = words(referral, "headline") ?? words(referral, "body");
    return (
      <Line icon={<Megaphone {...icon} />}>
        {headline ? t("fromAdNamed", { headline }) : t("fromAd")}
      </Line>
    );
  }
  if (payload?.forwarded !== true) return null;
  return (
    <Line icon={<Forward {...icon} />}>
      {t(payload.frequentlyForwarded === true ? "forwardedOften" : "forwarded")}
    </Line>
  );
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <span className="mb-0.5 flex items-center gap-1 text-12 text-bub-meta italic">
      {icon}
      <span className="truncate">{children}</span>
    </span>
  );
}
