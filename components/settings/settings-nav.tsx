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
import { SideNav } from "#components/frame/side-nav.tsx";
import { useViewer } from "#components/frame/viewer.tsx";

const places = [
  { href: "/settings/profile", name: "profile", icon: CircleUserRound, admins: false },
  { href: "/settings/shop", name: "shop", icon: Store, admins: true },
  { href: "/settings/bot", name: "bot", icon: Bot, admins: true },
  { href: "/settings/answers", name: "answers", icon: CircleHelp, admins: true },
  { href: "/settings/labels", name: "labels", icon: Tag, admins: true },
  { href: "/settings/canned-replies", name: "cannedReplies", icon: Zap, admins: false },
  { href: "/settings/team", name: "team", icon: UsersRound, admins: true },
  { href: "/settings/audit-log", name: "auditLog", icon: ScrollText, admins: true },
] as const;

export function SettingsNav({ children }: { children: ReactNode }) {
  const t = useTranslations("settings");
  const { role } = useViewer();
  return (
    <SideNav
      label={t("title")}
      places={places
        .filter(({ admins }) => role !== "AGENT" || !admins)
        .map(({ href, name, icon }) => ({ href, icon, label: t(`pages.${name}`) }))}
    >
      {children}
    </SideNav>
  );
}
