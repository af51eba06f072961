"use client";

import { usePathname } from "next/navigation";
import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useResumePush } from "#components/alerts/use-resume-push.ts";
import { useTitleBadge } from "#components/inbox/use-title-badge.ts";
import { catchFocus } from "#components/ui/focus-net.ts";
// It remembers who had the focus before a dialog is fetched for the first time.
import "#components/ui/use-focus-back.ts";
import { PaletteDoor } from "#components/palette/palette-door.tsx";
import { ConnectionBanner } from "./connection-banner.tsx";
import { NotForAgents } from "./not-for-agents.tsx";
import { useOpenConversation } from "./place.ts";
import { Rail } from "./rail.tsx";
import { mayEnter } from "./rooms.ts";
import { useSessionEnded } from "./session-ended.ts";
import { useShortcuts } from "./shortcuts.ts";
import { TabBar } from "./tab-bar.tsx";
import { useFollowSystem } from "./use-theme.ts";
import { useViewer } from "./viewer.tsx";

const ShortcutsDialog = lazy(() =>
  import("./shortcuts-dialog.tsx").then((module) => ({ default: module.ShortcutsDialog })),
);
const SessionEndedDialog = lazy(() =>
  import("./session-ended-dialog.tsx").then((module) => ({ default: module.SessionEndedDialog })),
);

/** What surrounds every room. On a phone an open conversation has the screen for itself. */
export function Frame({ children }: { children: ReactNode }) {
  const t = useTranslations("rooms");
  const [help, setHelp] = useState(false);
  const reading = useOpenConversation() !== null;
  const viewer = useViewer();
  const ended = useSessionEnded();
  const path = usePathname();
  useShortcuts({ "?": () => setHelp(true) });
  useTitleBadge();
  useFollowSystem();
  useResumePush();
  useEffect(catchFocus, []);
  const showHelp = () => setHelp(true);
  return (
    <div className="flex h-dvh overflow-hidden max-pane:bg-surface">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:rounded-sm focus:bg-raised focus:px-3 focus:py-2"
      >
        {t("skip")}
      </a>
      <Rail onShortcuts={showHelp} />
      <div className="flex min-w-0 flex-1 flex-col">
        <ConnectionBanner />
        <main id="main" tabIndex={-1} className="min-h-0 flex-1 outline-none">
          {mayEnter(viewer, path) ? children : <NotForAgents />}
        </main>
        {!reading && <TabBar onShortcuts={showHelp} />}
      </div>
      <PaletteDoor onShortcuts={showHelp} />
      {ended && (
        <Suspense>
          <SessionEndedDialog />
        </Suspense>
      )}
      {help && (
        <Suspense>
          <ShortcutsDialog open onClose={() => setHelp(false)} />
        </Suspense>
      )}
    </div>
  );
}
