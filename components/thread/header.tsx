import { ArrowLeft, PanelRight, RotateCcw, Search } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { closeConversation } from "#components/frame/place.ts";
import { useShortcuts } from "#components/frame/shortcuts.ts";
import { useViewer } from "#components/frame/viewer.tsx";
import { WindowRing } from "#components/inbox/window-ring.tsx";
import { Viewers } from "#components/presence/viewers.tsx";
import { Avatar } from "#components/ui/avatar.tsx";
import { Button } from "#components/ui/button.tsx";
import { classes } from "#components/ui/classes.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import type { Conversation } from "#lib/conversations/schema.ts";
import { AssignMenu } from "./assign-menu.tsx";
import { HandoffSwitch } from "./handoff-switch.tsx";
import { PhoneActions } from "./phone-actions.tsx";
import { SnoozeMenu } from "./snooze-menu.tsx";
import { once, type Verbs } from "./use-verbs.ts";
import { WindowLeft } from "./window-left.tsx";

type Props = {
  card: Conversation;
  name: string;
  verbs: Verbs;
  panelOpen: boolean;
  onPanel: () => void;
  searching: boolean;
  onSearch: () => void;
};

export function ThreadHeader({
  card,
  name,
  verbs,
  panelOpen,
  onPanel,
  searching,
  onSearch,
}: Props) {
  const t = useTranslations("thread");
  const viewer = useViewer();
  const resolved = card.status === "RESOLVED";
  useShortcuts({
    a: card.status === "HUMAN" ? () => verbs.assign(viewer) : verbs.takeOver,
    e: resolved ? undefined : verbs.resolve,
    u: verbs.markUnread,
  });
  return (
    // How much stands here follows the room that list and panel leave, not the window.
    <header className="@container relative z-2 shrink-0 border-line border-b bg-surface">
      <div className="flex h-14 items-center gap-2.5 pr-2.5 pl-3.5 max-pane:h-15 max-pane:gap-0.5 max-pane:px-0">
        <IconButton label={t("back")} onClick={closeConversation} className="pane:hidden">
          <ArrowLeft size={20} strokeWidth={1.6} />
        </IconButton>
        <Avatar
          name={card.contact.name}
          seed={name}
          photoUrl={card.contact.photoUrl}
          size={36}
          gap={4}
        >
          {card.channel.kind === "CLOUD" && <WindowRing expiresAt={card.windowExpiresAt} />}
        </Avatar>
        <div className="min-w-16 flex-1 max-pane:ml-1">
          <h2
            className={classes(
              "truncate font-semibold text-[14.5px]/[19px] tracking-[-0.010em]",
              card.contact.name
                ? "max-pane:text-[16px]/[21px]"
                : "max-pane:font-medium max-pane:text-[12px]/[21px] max-pane:tracking-[-0.03em]",
            )}
          >
            {name}
          </h2>
          <p className="truncate text-12 text-ink-3">
            <WindowLeft card={card} />
          </p>
        </div>
        <span className="@max-[680px]:hidden">
          <Viewers conversationId={card.id} size={22} />
        </span>
        <HandoffSwitch card={card} verbs={verbs} />
        <div className="flex items-center gap-1 @max-[480px]:hidden max-pane:hidden">
          <span aria-hidden="true" className="mx-0.5 h-5 w-px bg-line" />
          <AssignMenu card={card} verbs={verbs} />
          <SnoozeMenu card={card} verbs={verbs} />
          <IconButton label={t("search")} pressed={searching} onClick={onSearch}>
            <Search size={16} strokeWidth={1.75} />
          </IconButton>
          <IconButton data-panel-door label={t("panel")} pressed={panelOpen} onClick={onPanel}>
            <PanelRight size={16} strokeWidth={1.75} />
          </IconButton>
          {resolved ? (
            <Button size="sm" onClick={once(verbs.reopen)} className="ml-1">
              <RotateCcw size={14} strokeWidth={1.9} aria-hidden="true" />
              {t("reopen")}
            </Button>
          ) : (
            <Button
              size="sm"
              onClick={once(verbs.resolve)}
              className="ml-1 pr-1.5! @max-[680px]:pr-2.5!"
            >
              {t("resolve")}
              <span className="@max-[680px]:hidden">
                <Kbd>E</Kbd>
              </span>
            </Button>
          )}
        </div>
        <PhoneActions card={card} verbs={verbs} onPanel={onPanel} onSearch={onSearch} />
      </div>
    </header>
  );
}
