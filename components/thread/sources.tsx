import { CircleHelp, Clock, Info, Shirt } from "lucide-react";
import * as Popover from "radix-ui/popover";
import { useTranslations } from "use-intl/react";
import { type Payload, parts, words } from "./payload.ts";

const icons: Record<string, typeof Shirt> = { product: Shirt, faq: CircleHelp, hours: Clock };

/** Which products and answers the bot used: an agent can check, and a shop can mend them. */
export function Sources({ payload }: { payload: Payload }) {
  const t = useTranslations("sources");
  const sources = parts(payload, "sources");
  if (sources.length === 0) return null;
  return (
    <Popover.Root>
      <Popover.Trigger className="mt-1 inline-flex h-5 items-center gap-1 rounded-xs px-1.5 font-medium text-[11.5px]/4 text-bot-ink shadow-[inset_0_0_0_1px_var(--bot-line)] hover:bg-bot-wash">
        <Info size={12} strokeWidth={2.1} aria-hidden="true" />
        {t("count", { count: sources.length })}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          side="left"
          align="end"
          sideOffset={12}
          collisionPadding={12}
          className="z-40 w-[292px] animate-menu rounded-lg bg-raised px-3 pt-2.5 pb-[11px] text-13 text-ink-2 shadow-float outline-none"
        >
          <p className="mb-1.5 text-12 text-ink-3">{t("title")}</p>
          <ul className="grid gap-1.5">
            {sources.map((source, index) => {
              const Icon = icons[words(source, "kind") ?? ""] ?? Info;
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: sources never move
                <li key={index} className="flex items-start gap-2">
                  <Icon
                    size={16}
                    strokeWidth={1.75}
                    aria-hidden="true"
                    className="mt-px shrink-0 text-ink-3"
                  />
                  {words(source, "title") ?? t("untitled")}
                </li>
              );
            })}
          </ul>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
