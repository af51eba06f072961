import { CircleCheck, Tag, UserRound, X } from "lucide-react";
import { lazy } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { MenuDoor } from "#components/ui/menu-door.tsx";
import type { Conversation } from "#lib/conversations/schema.ts";
import { useBulk } from "./use-bulk.ts";

const load = () => import("./bulk-choices.tsx");
const Assign = lazy(() => load().then((module) => ({ default: module.BulkAssign })));
const Label = lazy(() => load().then((module) => ({ default: module.BulkLabel })));
const icon = { size: 16, strokeWidth: 1.75 };

/** One thing done to all that are ticked. Stands where the summary of the list stands otherwise. */
export function BulkBar({ picked, onDone }: { picked: Conversation[]; onDone: () => void }) {
  const t = useTranslations("bulk");
  const { busy, resolve, assign, label } = useBulk(picked, onDone);
  return (
    <div
      role="toolbar"
      aria-label={t("label")}
      className="flex h-[30px] max-pane:relative max-pane:z-1 max-pane:h-9 shrink-0 items-center gap-0.5 border-brand-line border-y bg-brand-wash pr-1 pl-3 text-12 text-brand-ink"
    >
      <span role="status" className="num mr-auto truncate font-medium">
        {t("count", { count: picked.length })}
      </span>
      <Button
        look="ghost"
        size="sm"
        disabled={busy}
        onClick={resolve}
        className="reach h-6! px-1.5!"
      >
        <CircleCheck {...icon} aria-hidden="true" />
        {t("resolve")}
      </Button>
      <MenuDoor
        load={load}
        trigger={
          <IconButton label={t("assign")} size="xs" disabled={busy}>
            <UserRound {...icon} />
          </IconButton>
        }
      >
        {(trigger) => <Assign trigger={trigger} onChoose={assign} />}
      </MenuDoor>
      <MenuDoor
        load={load}
        trigger={
          <IconButton label={t("addLabel")} size="xs" disabled={busy}>
            <Tag {...icon} />
          </IconButton>
        }
      >
        {(trigger) => <Label trigger={trigger} onChoose={label} />}
      </MenuDoor>
      <IconButton label={t("clear")} size="xs" onClick={onDone}>
        <X {...icon} />
      </IconButton>
    </div>
  );
}
