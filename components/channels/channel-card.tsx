import { Archive, Link2, Pencil, PlugZap, Smartphone, Webhook } from "lucide-react";
import Link from "next/link";
import { useLocale, useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { shownPhone } from "#components/phone.ts";
import { cardTime } from "#components/time.ts";
import { Chip, type ChipTone } from "#components/ui/chip.tsx";
import { RowMenu } from "#components/ui/row-menu.tsx";
import { Switch } from "#components/ui/switch.tsx";
import { useNow } from "#components/use-now.ts";
import { useSave } from "#components/use-save.ts";
import type { Channel } from "#lib/channels/schema.ts";
import { ChannelReason } from "./channel-reason.tsx";
import type { ChannelTask } from "./channel-task.ts";
import { NumberFacts } from "./number-facts.tsx";
import { stale } from "./use-all-channels.ts";

const tones: Record<Channel["state"], ChipTone> = {
  connected: "ok",
  connecting: "warn",
  qr: "warn",
  disconnected: "bad",
  banned: "bad",
};

const icon = { size: 16, strokeWidth: 1.75 };

export function ChannelCard({
  channel,
  onTask,
}: {
  channel: Channel;
  onTask: (task: ChannelTask) => void;
}) {
  const t = useTranslations("channels");
  const locale = useLocale();
  const now = new Date(useNow());
  const { id, kind, name, phone, state, lastInboundAt } = channel;
  const toggle = useSave(
    (botEnabled: boolean) => api("PATCH /channels/{id}", { path: { id }, body: { botEnabled } }),
    { stale },
  );
  const actions = [
    {
      label: t("menu.edit"),
      icon: <Pencil {...icon} />,
      onSelect: () => onTask({ do: "edit", channel }),
    },
    ...(kind === "CLOUD"
      ? [
          {
            label: t("menu.webhook"),
            icon: <Webhook {...icon} />,
            onSelect: () => onTask({ do: "webhook", channel }),
          },
          {
            label: t("menu.test"),
            icon: <PlugZap {...icon} />,
            onSelect: () => onTask({ do: "test", channel }),
          },
        ]
      : []),
    ...(kind === "WEB"
      ? [
          {
            label: t("menu.link"),
            icon: <Link2 {...icon} />,
            onSelect: () => onTask({ do: "scan", channel }),
          },
        ]
      : []),
    ...(kind === "SANDBOX"
      ? []
      : [
          {
            label: t("menu.archive"),
            icon: <Archive {...icon} />,
            danger: true,
            onSelect: () => onTask({ do: "archive", channel }),
          },
        ]),
  ];
  return (
    <li className="flex min-h-[148px] flex-col rounded-md p-4 shadow-edge">
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <h2 className="truncate font-semibold text-14">{name}</h2>
          <p className="num truncate text-13 text-ink-2">
            {phone ? shownPhone(phone) : t(`kindWords.${kind}`)}
          </p>
        </div>
        {/* Its dots, not its edge, end where what stands beneath it ends. */}
        <span className="-mt-1 -mr-1.5 max-pane:-mt-3 max-pane:-mr-3.5">
          <RowMenu label={t("menu.label", { name })} actions={actions} />
        </span>
      </div>
      <p className="mt-2 flex flex-wrap items-center gap-1.5">
        <Chip tone={tones[state]}>{t(`state.${state}`)}</Chip>
        <Chip>{t(`kinds.${kind}`)}</Chip>
      </p>
      {channel.details && <NumberFacts details={channel.details} />}
      <ChannelReason channel={channel}>
        {kind !== "SANDBOX" && (state === "disconnected" || state === "banned") && (
          <button
            type="button"
            onClick={() => onTask({ do: kind === "WEB" ? "scan" : "edit", channel })}
            className="font-medium underline underline-offset-2"
          >
            {t("mend")}
          </button>
        )}
      </ChannelReason>
      <div className="mt-auto flex flex-wrap items-center justify-between gap-x-3 gap-y-2 pt-3 text-12 text-ink-3 whitespace-nowrap">
        <span>
          {lastInboundAt
            ? t("lastInbound", { time: cardTime(lastInboundAt, now, locale) })
            : t("noInbound")}
        </span>
        {kind === "SANDBOX" ? (
          <Link
            href="/sandbox"
            className="inline-flex items-center gap-1.5 font-medium text-13 text-brand-ink underline-offset-2 hover:underline"
          >
            <Smartphone size={14} strokeWidth={1.75} aria-hidden="true" />
            {t("openPhone")}
          </Link>
        ) : (
          <span className="flex grow items-center justify-end gap-2">
            {t("bot")}
            <Switch
              checked={toggle.isPending ? toggle.variables : channel.botEnabled}
              label={`${name}: ${t("bot")}`}
              onChange={(on) => toggle.mutate(on)}
            />
          </span>
        )}
      </div>
    </li>
  );
}
