import { EllipsisVertical } from "lucide-react";
import { lazy, useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { cardTime, longDate } from "#components/time.ts";
import { Chip } from "#components/ui/chip.tsx";
import { classes } from "#components/ui/classes.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { MenuDoor } from "#components/ui/menu-door.tsx";
import { Td, Tr } from "#components/ui/table.tsx";
import { useNow } from "#components/use-now.ts";
import type { ApiKey } from "#lib/api-keys/schema.ts";
import { KeyDialogs, type KeyTask } from "./key-dialogs.tsx";
import type { Secret } from "./keys-room.tsx";

const load = () => import("./key-menu.tsx");
const KeyMenu = lazy(() => load().then((module) => ({ default: module.KeyMenu })));

const shownScopes = 2;

export function KeyRow({
  apiKey,
  onSecret,
}: {
  apiKey: ApiKey;
  onSecret: (secret: Secret) => void;
}) {
  const t = useTranslations("apiKeys");
  const locale = useLocale();
  const now = new Date(useNow());
  const [task, setTask] = useState<KeyTask | null>(null);
  const { name, prefix, scopes, revokedAt, expiresAt, lastUsedAt, lastUsedAddress, allowedIps } =
    apiKey;
  const expired = expiresAt !== null && Date.parse(expiresAt) <= now.getTime();
  const dead = revokedAt !== null || expired;
  const [first, ...others] = allowedIps;
  return (
    <Tr className={dead ? "text-ink-3" : ""}>
      <Td className="h-[52px]">
        <span className="flex items-center gap-2">
          <span className={classes("font-medium", revokedAt && "line-through")}>{name}</span>
          {apiKey.mode === "test" && <Chip tone="line">{t("test")}</Chip>}
          {revokedAt ? (
            <Chip>{t("revoked")}</Chip>
          ) : (
            expired && <Chip tone="warn">{t("expired")}</Chip>
          )}
        </span>
        <span className="block text-12 text-ink-3 pane:hidden">
          <span className="block font-mono">{prefix}••••</span>
          {!revokedAt && expiresAt && <Expiry at={expiresAt} now={now} />}
        </span>
        {first && (
          <span className="mt-0.5 block text-12 text-ink-3">
            {t("onlyFrom", {
              ips: others.length > 0 ? t("moreAddresses", { count: allowedIps.length }) : first,
            })}
          </span>
        )}
      </Td>
      <Td className="font-mono text-[12.5px] whitespace-nowrap max-pane:hidden">{prefix}••••</Td>
      <Td className="max-pane:hidden">
        <span className="flex gap-1" title={scopes.join(", ")}>
          {scopes.slice(0, shownScopes).map((scope) => (
            <Chip key={scope} tone={scope === "admin:*" ? "warn" : "plain"}>
              {scope}
            </Chip>
          ))}
          {scopes.length > shownScopes && <Chip>+{scopes.length - shownScopes}</Chip>}
        </span>
      </Td>
      <Td end className="max-pane:hidden">
        {apiKey.rateLimit}
      </Td>
      <Td className="whitespace-nowrap">
        {lastUsedAt ? (
          <time dateTime={lastUsedAt} title={longDate(lastUsedAt, locale)}>
            {cardTime(lastUsedAt, now, locale)}
            {lastUsedAddress && (
              <span className="num block max-w-40 truncate font-mono text-12 text-ink-3">
                <span className="sr-only">{t("from")} </span>
                {lastUsedAddress}
              </span>
            )}
          </time>
        ) : (
          <span className="text-ink-3">{t("never")}</span>
        )}
      </Td>
      <Td className="whitespace-nowrap max-pane:hidden">
        {revokedAt ? "—" : <Expiry at={expiresAt} now={now} />}
      </Td>
      <Td end>
        {!revokedAt && (
          <MenuDoor
            load={load}
            trigger={
              <IconButton label={t("menu", { name })}>
                <EllipsisVertical size={16} strokeWidth={1.75} />
              </IconButton>
            }
          >
            {(trigger) => <KeyMenu trigger={trigger} onChoose={setTask} />}
          </MenuDoor>
        )}
        {task && (
          <KeyDialogs
            task={task}
            apiKey={apiKey}
            onSecret={onSecret}
            onClose={() => setTask(null)}
          />
        )}
      </Td>
    </Tr>
  );
}

const hourMs = 3_600_000;
const soonDays = 14;

/** Amber when it is near: whoever depends on the key should hear of it before it dies. */
function Expiry({ at, now }: { at: string | null; now: Date }) {
  const t = useTranslations("apiKeys");
  const locale = useLocale();
  if (!at) return <span className="text-ink-3">{t("noEnd")}</span>;
  const hours = Math.floor((Date.parse(at) - now.getTime()) / hourMs);
  const date = longDate(at, locale);
  if (hours < 0) return date;
  if (hours < 72) return <span className="text-warn-ink">{t("endsIn", { hours })}</span>;
  const days = Math.floor(hours / 24);
  if (days > soonDays) return date;
  return <span className="text-warn-ink">{t("daysLeft", { date, days })}</span>;
}
