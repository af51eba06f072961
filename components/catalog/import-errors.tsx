import { useLocale, useTranslations } from "use-intl/react";
import { Table, Td, Th, Tr } from "#components/ui/table.tsx";
import type { RowError } from "#lib/products/schema.ts";

const shown = 100;

/** Row by row, as the spreadsheet counts them. */
export function ImportErrors({ errors }: { errors: RowError[] }) {
  const t = useTranslations("catalog.importing");
  const locale = useLocale();
  /** As the reader's own first line calls it. */
  const nameOf = (field: string) => {
    const path = `columns.${field}` as "columns.name";
    return t.has(path) ? t(path) : field;
  };
  return (
    <div className="mt-2">
      <Table
        label={t("problem")}
        head={
          <>
            <Th end className="w-14">
              {t("row")}
            </Th>
            <Th className="w-28">{t("field")}</Th>
            <Th>{t("problem")}</Th>
          </>
        }
      >
        {errors.slice(0, shown).map((error) => (
          <Tr key={`${error.row} ${error.field} ${error.message.en}`}>
            <Td end className="h-9">
              {error.row}
            </Td>
            <Td className="h-9 font-mono text-[12.5px]">
              {error.field ? nameOf(error.field) : t("wholeRow")}
            </Td>
            <Td className="h-9 text-bad-ink">{error.message[locale === "en" ? "en" : "id"]}</Td>
          </Tr>
        ))}
      </Table>
      {errors.length > shown && (
        <p className="mt-2 text-12 text-ink-3">
          {t("moreErrors", { count: errors.length - shown })}
        </p>
      )}
    </div>
  );
}
