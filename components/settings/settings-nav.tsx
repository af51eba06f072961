"use client";

import {
  Bot,
  CircleHelp,
  CircleUserRound,
  ScrollText,
  Store,
  Tag,
  UsersRound,
  Zap,
} from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { mayEnter } from "#components/frame/rooms.ts";
import { SideNav } from "#components/frame/side-nav.tsx";
import { useViewer } from "#components/frame/viewer.tsx";

const places = [
  { href: "/settings/profile", name: "profile", icon: CircleUserRound },
  { href: "/settings/shop", name: "shop", icon: Store },
  { href: "/settings/bot", name: "bot", icon: Bot },
  { href: "/settings/answers", name: "answers", icon: CircleHelp },
  { href: "/settings/labels", name: "labels", icon: Tag },
  { href: "/settings/canned-replies", name: "cannedReplies", icon: Zap },
  { href: "/settings/team", name: "team", icon: UsersRound },
  { href: "/settings/audit-log", name: "auditLog", icon: ScrollText },
] as const;

export function SettingsNav({ children }: { children: ReactNode }) {
  const t = useTranslations("settings");
  const viewer = useViewer();
  return (
    <SideNav
      label={t("title")}
      places={places
        .filter(({ href }) => mayEnter(viewer, href))
        .map(({ href, name, icon }) => ({ href, icon, label: t(`pages.${name}`) }))}
    >
      {children}
    </SideNav>
  );
}
