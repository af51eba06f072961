import { CircleHelp, Clock, Info, Shirt } from "lucide-react";
import * as Popover from "radix-ui/popover";
import type { ReactElement } from "react";
import { useTranslations } from "use-intl/react";
import { words } from "./payload.ts";

const icons: Record<string, typeof Shirt> = { product: Shirt, faq: CircleHelp, hours: Clock };

export function SourcesList({
  trigger,
  sources,
}: {
  trigger: ReactElement;
  sources: Record<string, unknown>[];
}) {
  const t = useTranslations("sources");
  return (
    <Popover.Root defaultOpen>
      <Popover.Trigger asChild>{trigger}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          side="left"
          align="end"
          sideOffset={12}
          collisionPadding={12}
          aria-label={t("title")}
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
