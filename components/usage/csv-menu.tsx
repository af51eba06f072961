import { CalendarDays, KeyRound, UserRound } from "lucide-react";
import type { ReactElement } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { download } from "#components/download.ts";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { useSave } from "#components/use-save.ts";

const icon = { size: 16, strokeWidth: 1.75 } as const;

/** The report as a file, a row for each day, person or key. */
export function CsvMenu({ trigger, days }: { trigger: ReactElement; days: string }) {
  const t = useTranslations("usage");
  const save = useSave(download, { stale: [] });
  const separator = useLocale() === "id" ? ";" : ",";
  const fetchBy = (by: "day" | "person" | "key") => () => {
    const query = new URLSearchParams({ days, by, separator });
    save.mutate(`/api/v1/usage/export?${query}`);
  };
  return (
    <Menu trigger={trigger}>
      <MenuItem icon={<CalendarDays {...icon} />} onSelect={fetchBy("day")}>
        {t("byDay")}
      </MenuItem>
      <MenuItem icon={<UserRound {...icon} />} onSelect={fetchBy("person")}>
        {t("byPerson")}
      </MenuItem>
      <MenuItem icon={<KeyRound {...icon} />} onSelect={fetchBy("key")}>
        {t("byKey")}
      </MenuItem>
    </Menu>
  );
}
