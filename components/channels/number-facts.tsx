import { useTranslations } from "use-intl/react";
import { Chip, type ChipTone } from "#components/ui/chip.tsx";
import type { Channel } from "#lib/channels/schema.ts";

type Details = NonNullable<Channel["details"]>;

const tones: Record<string, ChipTone> = { GREEN: "ok", YELLOW: "warn", RED: "bad" };
const known = ["GREEN", "YELLOW", "RED"] as const;

/** `TIER_2K` → `2.000`, as Meta counts people in 24 hours; null: without a limit, or never heard of. */
function peopleIn(tier: string): number | null {
  const [, digits, thousands] = /^TIER_(\d+)(K)?$/.exec(tier) ?? [];
  return digits ? Number(digits) * (thousands ? 1_000 : 1) : null;
}

/** The quality of a number, and how many people it may write to first. */
export function NumberFacts({ details: { quality, messagingTier } }: { details: Details }) {
  const t = useTranslations("channels.details");
  const rating = known.find((one) => one === quality) ?? "UNKNOWN";
  const people = messagingTier && peopleIn(messagingTier);
  return (
    <span className="mt-1 flex flex-wrap items-center gap-1.5">
      {quality && <Chip tone={tones[quality]}>{t("quality", { rating: t(rating) })}</Chip>}
      {people ? (
        <Chip>{t("limit", { people })}</Chip>
      ) : (
        messagingTier === "TIER_UNLIMITED" && <Chip>{t("unlimited")}</Chip>
      )}
    </span>
  );
}
