import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { Button } from "#components/ui/button.tsx";
import { Confirm } from "#components/ui/confirm.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useSave } from "#components/use-save.ts";
import type { Channel } from "#lib/channels/schema.ts";
import { ChannelForm } from "./channel-form.tsx";
import type { ChannelTask } from "./channel-task.ts";
import { ChooseKind } from "./choose-kind.tsx";
import { CloudTest } from "./cloud-test.tsx";
import { CloudWebhook } from "./cloud-webhook.tsx";
import { CloudWizard } from "./cloud-wizard.tsx";
import { ScanCode } from "./scan-code.tsx";
import { stale } from "./use-all-channels.ts";
import { WebWizard } from "./web-wizard.tsx";

/** What the room's buttons and menus lead to. */
export function ChannelDialogs({
  task,
  onTask,
  onClose,
}: {
  task: ChannelTask;
  onTask: (task: ChannelTask) => void;
  onClose: () => void;
}) {
  const t = useTranslations("channels");
  switch (task.do) {
    case "choose":
      return <ChooseKind onChoose={(kind) => onTask({ do: kind })} onClose={onClose} />;
    case "cloud":
      return <CloudWizard onClose={onClose} />;
    case "web":
      return <WebWizard onClose={onClose} />;
    case "edit":
      return <ChannelForm channel={task.channel} onClose={onClose} />;
    case "archive":
      return <ArchiveChannel channel={task.channel} onClose={onClose} />;
    case "webhook":
      return (
        <Dialog
          open
          onClose={onClose}
          title={t("cloud.webhookTitle")}
          closeLabel={t("close")}
          footer={
            <Button look="primary" onClick={onClose}>
              {t("cloud.done")}
            </Button>
          }
        >
          <CloudWebhook verifyToken={null} />
        </Dialog>
      );
    case "test":
      return (
        <Dialog
          open
          onClose={onClose}
          title={t("cloud.testTitle")}
          description={task.channel.name}
          closeLabel={t("close")}
          footer={
            <Button look="primary" onClick={onClose}>
              {t("cloud.done")}
            </Button>
          }
        >
          <CloudTest
            channelId={task.channel.id}
            onMend={() => onTask({ do: "edit", channel: task.channel })}
          />
        </Dialog>
      );
    case "scan":
      return (
        <Dialog
          open
          onClose={onClose}
          title={t("web.scanTitle")}
          closeLabel={t("close")}
          footer={
            <Button look="primary" onClick={onClose}>
              {t("web.done")}
            </Button>
          }
        >
          <ScanCode channelId={task.channel.id} />
        </Dialog>
      );
  }
}

function ArchiveChannel({
  channel: { id, name },
  onClose,
}: {
  channel: Channel;
  onClose: () => void;
}) {
  const t = useTranslations("channels.archiving");
  const { mutateAsync } = useSave(() => api("DELETE /channels/{id}", { path: { id } }), {
    stale,
    quiet: true,
    done: () => toast.success(t("done")),
  });
  return (
    <Confirm
      title={t("title", { name })}
      action={t("action", { name })}
      onConfirm={() => mutateAsync(undefined)}
      onClose={onClose}
    >
      {t("text")}
    </Confirm>
  );
}
