"use client";

import { Plus, RadioTower } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl/react";
import { RoomFailed } from "#components/room-failed.tsx";
import { Button } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import type { Channel } from "#lib/channels/schema.ts";
import { ChannelCard } from "./channel-card.tsx";
import type { ChannelTask } from "./channel-task.ts";
import { useAllChannels } from "./use-all-channels.ts";

const ChannelDialogs = lazy(() =>
  import("./channel-dialogs.tsx").then((module) => ({ default: module.ChannelDialogs })),
);

/** The numbers, how they fare, and the way to connect another. */
export function ChannelsRoom() {
  const t = useTranslations("channels");
  const { data, isError, error, refetch } = useAllChannels();
  const [task, setTask] = useState<ChannelTask | null>(null);
  return (
    <Page
      title={t("title")}
      description={t("intro")}
      actions={
        <Button look="primary" onClick={() => setTask({ do: "choose" })}>
          <Plus size={16} strokeWidth={1.9} aria-hidden="true" />
          {t("add")}
        </Button>
      }
    >
      {isError && !data ? (
        <RoomFailed
          icon={<RadioTower size={20} strokeWidth={1.6} />}
          title={t("failed")}
          error={error}
          onAgain={() => void refetch()}
        />
      ) : (
        <ul className="grid gap-3 desk:grid-cols-2 wide:grid-cols-3">
          {data?.map((channel: Channel) => (
            <ChannelCard key={channel.id} channel={channel} onTask={setTask} />
          )) ??
            ["a", "b"].map((one) => (
              <li key={one} className="h-[148px] rounded-md p-4 shadow-edge">
                <Skeleton className="w-1/2" />
                <Skeleton className="mt-3 w-1/3" />
              </li>
            ))}
        </ul>
      )}
      <Suspense>
        {task && <ChannelDialogs task={task} onTask={setTask} onClose={() => setTask(null)} />}
      </Suspense>
    </Page>
  );
}
