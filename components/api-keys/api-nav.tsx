"use client";

import { CodeXml, KeyRound, Webhook } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { SideNav } from "#components/frame/side-nav.tsx";

export function ApiNav({ children }: { children: ReactNode }) {
  const t = useTranslations();
  return (
    <SideNav
      label={t("rooms.api")}
      places={[
        { href: "/api-keys", label: t("apiKeys.title"), icon: KeyRound },
        { href: "/webhooks", label: t("webhooks.title"), icon: Webhook },
        { href: "/developers", label: t("developers.title"), icon: CodeXml },
      ]}
    >
      {children}
    </SideNav>
  );
}
