import { Keyboard, Languages, LogOut, Monitor, Moon, Sun } from "lucide-react";
import { useRouter } from "next/navigation";
import type { ReactElement } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { AlertChoices } from "#components/alerts/alert-choices.tsx";
import { Menu, MenuChoice, MenuHeading, MenuItem, MenuLine } from "#components/ui/menu.tsx";
import { rememberLocale } from "./choices.ts";
import { logOut } from "./log-out.ts";
import type { Room } from "./rooms.ts";
import { useTheme } from "./use-theme.ts";
import { useViewer } from "./viewer.tsx";

const icon = { size: 16, strokeWidth: 1.75 };

/** Language, theme, shortcuts and the way out. */
export function AccountMenuContent({
  trigger,
  side,
  onShortcuts,
  rooms = [],
}: {
  trigger: ReactElement;
  side: "right" | "top";
  onShortcuts: () => void;
  rooms?: Room[];
}) {
  const t = useTranslations("account");
  const roomNames = useTranslations("rooms");
  const locale = useLocale();
  const router = useRouter();
  const viewer = useViewer();
  const [theme, setTheme] = useTheme();
  return (
    <Menu side={side} align="end" trigger={trigger}>
      <div className="px-2 pt-1.5 pb-1">
        <p className="truncate font-medium text-14">{viewer.name}</p>
        <p className="text-12 text-ink-3">{t(`roles.${viewer.role}`)}</p>
      </div>
      <MenuLine />
      {rooms.map(({ name, href, icon: Icon }) => (
        <MenuItem key={name} icon={<Icon {...icon} />} onSelect={() => router.push(href)}>
          {roomNames(name)}
        </MenuItem>
      ))}
      {rooms.length > 0 && <MenuLine />}
      <MenuHeading>{t("language")}</MenuHeading>
      <MenuChoice
        value={locale === "en" ? "en" : "id"}
        options={[
          { value: "id", label: "Indonesia", icon: <Languages {...icon} /> },
          { value: "en", label: "English", icon: <Languages {...icon} /> },
        ]}
        onChoose={(next) => {
          rememberLocale(next);
          router.refresh();
        }}
      />
      <MenuHeading>{t("theme")}</MenuHeading>
      <MenuChoice
        value={theme}
        options={[
          { value: "light", label: t("light"), icon: <Sun {...icon} /> },
          { value: "dark", label: t("dark"), icon: <Moon {...icon} /> },
          { value: "system", label: t("system"), icon: <Monitor {...icon} /> },
        ]}
        onChoose={setTheme}
      />
      <AlertChoices />
      <MenuLine />
      <MenuItem icon={<Keyboard {...icon} />} hint="?" onSelect={onShortcuts}>
        {t("shortcuts")}
      </MenuItem>
      <MenuItem icon={<LogOut {...icon} />} onSelect={() => void logOut()}>
        {t("logOut")}
      </MenuItem>
    </Menu>
  );
}
