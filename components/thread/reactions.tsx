import { useTranslations } from "use-intl/react";
import type { Message } from "#lib/messages/schema.ts";

/** On the bubble's lower edge, the same ones counted together; pressing shows whose they are. */
export function Reactions({
  reactions,
  onPress,
}: {
  reactions: Message["reactions"];
  /** Without it they are only shown. */
  onPress?: () => void;
}) {
  const t = useTranslations("bubble");
  if (reactions.length === 0) return null;
  const kinds = [...new Set(reactions.map((reaction) => reaction.emoji))];
  return (
    <button
      type="button"
      onClick={onPress}
      disabled={!onPress}
      aria-haspopup="dialog"
      aria-label={t("reactions", { emoji: kinds.join(" ") })}
      className="absolute -bottom-4 left-2.5 z-1 inline-flex h-[22px] items-center gap-[3px] rounded-full bg-raised px-1.5 font-medium text-12 text-ink-3 shadow-[0_0_0_1px_var(--line),var(--bub-edge)] before:absolute before:-inset-2.5"
    >
      {kinds.join("")}
      {reactions.length > 1 && <span className="num">{reactions.length}</span>}
    </button>
  );
}
