import { EllipsisVertical } from "lucide-react";
import Link from "next/link";
import { lazy, useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { shortDate } from "#components/time.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { MenuDoor } from "#components/ui/menu-door.tsx";
import { Td, Tr } from "#components/ui/table.tsx";
import { useSave } from "#components/use-save.ts";
import type { Webhook } from "#lib/webhooks/schema.ts";
import { WebhookDialogs, type WebhookTask } from "./webhook-dialogs.tsx";
import type { NewSecret } from "./webhook-secret.tsx";
import { WebhookState } from "./webhook-state.tsx";

const load = () => import("./webhook-menu.tsx");
const WebhookMenu = lazy(() => load().then((module) => ({ default: module.WebhookMenu })));

export function WebhookRow({
  webhook,
  onSecret,
}: {
  webhook: Webhook;
  onSecret: (made: NewSecret) => void;
}) {
  const t = useTranslations("webhooks");
  const locale = useLocale();
  const [task, setTask] = useState<WebhookTask | null>(null);
  const { id, url, events, active } = webhook;
  const toggle = useSave(
    () => api("PATCH /webhooks/{id}", { path: { id }, body: { active: !active } }),
    { stale: ["GET /webhooks"] },
  );
  return (
    <Tr>
      <Td className="truncate">
        <Link
          href={`/webhooks/${id}`}
          className="font-medium text-brand-ink underline-offset-2 hover:underline"
        >
          {url}
        </Link>
      </Td>
      <Td className="text-ink-2 max-pane:hidden" title={events.join(", ")}>
        {events.includes("*") ? t("allEvents") : t("events", { count: events.length })}
      </Td>
      <Td>
        <WebhookState webhook={webhook} />
      </Td>
      <Td className="text-ink-3 max-pane:hidden">
        {shortDate(webhook.createdAt, new Date(), locale)}
      </Td>
      <Td end>
        <MenuDoor
          load={load}
          trigger={
            <IconButton label={t("menu.label", { url })}>
              <EllipsisVertical size={16} strokeWidth={1.75} />
            </IconButton>
          }
        >
          {(trigger) => (
            <WebhookMenu
              trigger={trigger}
              active={active}
              onChoose={(next) => (next === "toggle" ? toggle.mutate(undefined) : setTask(next))}
            />
          )}
        </MenuDoor>
        {task && (
          <WebhookDialogs
            task={task}
            webhook={webhook}
            onSecret={onSecret}
            onClose={() => setTask(null)}
          />
        )}
      </Td>
    </Tr>
  );
}
