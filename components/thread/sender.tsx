import { Bot, KeyRound, Smartphone } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { classes } from "#components/ui/classes.ts";
import type { Message } from "#lib/messages/schema.ts";

/** Colour is a speaker: the customer, the team, the bot, the owner's phone. */
export type Speaker = "customer" | "team" | "bot" | "phone";

export function speakerOf(message: Message): Speaker {
  if (message.direction === "IN") return "customer";
  if (message.via === "phone") return "phone";
  // What the bot says when it hands over is the system's, and still the bot's voice.
  return message.as === "BOT" || message.via === "bot" ? "bot" : "team";
}

const inks: Record<Speaker, string> = {
  customer: "text-brand-ink",
  team: "text-brand-ink",
  bot: "text-bot-ink",
  phone: "text-ink-2",
};

/** Who speaks, on the first bubble of a group. The customer needs no name in a chat of two. */
export function Sender({ message }: { message: Message }) {
  const t = useTranslations("sender");
  const speaker = speakerOf(message);
  if (speaker === "customer") return null;
  const icon = { size: 14, strokeWidth: 1.9, "aria-hidden": true } as const;
  const viaApi = speaker === "team" && message.via === "api";
  return (
    <span
      className={classes(
        "mb-px flex items-center gap-[5px] font-semibold text-12/[17px]",
        inks[speaker],
      )}
    >
      {speaker === "bot" && <Bot {...icon} />}
      {speaker === "phone" && <Smartphone {...icon} />}
      {viaApi && <KeyRound {...icon} />}
      {speaker === "bot" ? t("bot") : (message.author?.name ?? t(viaApi ? "api" : "owner"))}
      {speaker === "phone" && <span className="font-normal text-bub-meta">· {t("fromPhone")}</span>}
      {speaker === "bot" && <span className="font-normal text-bub-meta">· {t("automatic")}</span>}
      {viaApi && message.author && <span className="font-normal text-bub-meta">· {t("api")}</span>}
    </span>
  );
}
