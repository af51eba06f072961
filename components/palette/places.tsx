import { Command } from "cmdk";
import {
  CodeXml,
  Keyboard,
  KeyRound,
  Languages,
  LogOut,
  Monitor,
  Moon,
  Sun,
  Webhook,
} from "lucide-react";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "use-intl/react";
import { rememberLocale } from "#components/frame/choices.ts";
import { logOut } from "#components/frame/log-out.ts";
import { mayEnter, roomsFor } from "#components/frame/rooms.ts";
import { useTheme } from "#components/frame/use-theme.ts";
import { useViewer } from "#components/frame/viewer.tsx";
import { settingsPages } from "#components/settings/pages.ts";
import { PaletteItem, type Run } from "./command.tsx";

const icon = { size: 16, strokeWidth: 1.75 };
const themes = { light: Sun, dark: Moon, system: Monitor } as const;

const pages = [
  { name: "apiKeys", href: "/api-keys", icon: KeyRound },
  { name: "webhooks", href: "/webhooks", icon: Webhook },
  { name: "developers", href: "/developers", icon: CodeXml },
  ...settingsPages,
] as const;

/** The rooms, and what the account menu holds. */
export function Places({
  searching,
  run,
  onShortcuts,
}: {
  searching: boolean;
  run: Run;
  onShortcuts: () => void;
}) {
  const t = useTranslations("palette");
  const rooms = useTranslations("rooms");
  const account = useTranslations("account");
  const router = useRouter();
  const viewer = useViewer();
  const other = useLocale() === "en" ? "id" : "en";
  const [theme, setTheme] = useTheme();
  const change = () => {
    rememberLocale(other);
    router.refresh();
  };
  return (
    <>
      <Command.Group heading={t("goTo")}>
        {roomsFor(viewer).map(({ name, href, icon: Icon }) => (
          <PaletteItem
            key={name}
            value={`${t("goTo")} ${rooms(name)}`}
            icon={<Icon {...icon} />}
            onSelect={run(() => router.push(href))}
          >
            {rooms(name)}
          </PaletteItem>
        ))}
        {/* What is inside a room is only worth a line to who looks for it. */}
        {searching &&
          pages
            .filter(({ href }) => mayEnter(viewer, href))
            .map(({ name, href, icon: Icon }) => (
              <PaletteItem
                key={name}
                value={`${t("goTo")} ${t(`pages.${name}`)}`}
                icon={<Icon {...icon} />}
                onSelect={run(() => router.push(href))}
              >
                {t(`pages.${name}`)}
              </PaletteItem>
            ))}
      </Command.Group>
      <Command.Group heading={t("more")}>
        {(["light", "dark", "system"] as const)
          .filter((one) => one !== theme)
          .map((one) => {
            const Icon = themes[one];
            return (
              <PaletteItem
                key={one}
                value={`${account("theme")} ${account(one)}`}
                icon={<Icon {...icon} />}
                onSelect={run(() => setTheme(one))}
              >
                {account("theme")}: {account(one)}
              </PaletteItem>
            );
          })}
        <PaletteItem
          value={`${account("language")} ${other} english indonesia`}
          icon={<Languages {...icon} />}
          onSelect={run(change)}
        >
          {account("language")}: {other === "en" ? "English" : "Indonesia"}
        </PaletteItem>
        <PaletteItem
          value={account("shortcuts")}
          icon={<Keyboard {...icon} />}
          hint="?"
          onSelect={run(onShortcuts)}
        >
          {account("shortcuts")}
        </PaletteItem>
        <PaletteItem
          value={account("logOut")}
          icon={<LogOut {...icon} />}
          onSelect={run(() => void logOut())}
        >
          {account("logOut")}
        </PaletteItem>
      </Command.Group>
    </>
  );
}
