import type { ReactElement } from "react";
import { useTranslations } from "use-intl/react";
import { Menu, MenuChoice } from "#components/ui/menu.tsx";
import { type Sort, sorts } from "./list-filter.ts";

export function SortChoices({
  trigger,
  sort,
  onChoose,
}: {
  trigger: ReactElement;
  sort: Sort;
  onChoose: (sort: Sort) => void;
}) {
  const t = useTranslations("sorts");
  return (
    <Menu label={t("label")} trigger={trigger}>
      <MenuChoice
        value={sort}
        onChoose={onChoose}
        options={sorts.map((value) => ({ value, label: t(value) }))}
      />
    </Menu>
  );
}
