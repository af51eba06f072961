import { Info } from "lucide-react";
import { lazy } from "react";
import { useTranslations } from "use-intl/react";
import { MenuDoor } from "#components/ui/menu-door.tsx";
import { type Payload, parts } from "./payload.ts";

const load = () => import("./sources-list.tsx");
const Content = lazy(() => load().then((module) => ({ default: module.SourcesList })));

/** Which products and answers the bot used: an agent can check, and a shop can mend them. */
export function Sources({ payload }: { payload: Payload }) {
  const t = useTranslations("sources");
  const sources = parts(payload, "sources");
  if (sources.length === 0) return null;
  return (
    <MenuDoor
      opens="dialog"
      load={load}
      trigger={
        <button
          type="button"
          className="mt-1 inline-flex h-5 items-center gap-1 rounded-xs px-1.5 font-medium text-[11.5px]/4 text-bot-ink shadow-[inset_0_0_0_1px_var(--bot-line)] hover:bg-bot-wash max-pane:h-7"
        >
          <Info size={12} strokeWidth={2.1} aria-hidden="true" />
          {t("count", { count: sources.length })}
        </button>
      }
    >
      {(trigger) => <Content trigger={trigger} sources={sources} />}
    </MenuDoor>
  );
}
