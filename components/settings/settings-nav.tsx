"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { mayEnter } from "#components/frame/rooms.ts";
import { SideNav } from "#components/frame/side-nav.tsx";
import { useViewer } from "#components/frame/viewer.tsx";
import { useUnsaved } from "#components/unsaved.ts";
import { settingsPages } from "./pages.ts";

const places = settingsPages.map(({ href }) => href);

export function SettingsNav({ children }: { children: ReactNode }) {
  const t = useTranslations("settings");
  const viewer = useViewer();
  const unsaved = useUnsaved(places);
  return (
    <SideNav
      label={t("title")}
      places={settingsPages
        .filter(({ href }) => mayEnter(viewer, href))
        .map(({ href, name, icon }) => ({
          href,
          icon,
          label: t(`pages.${name}`),
          mark: unsaved.includes(href) ? t("unsaved") : null,
        }))}
    >
      {children}
    </SideNav>
  );
}
