import { useTranslations } from "use-intl/react";
import { Table, Td, Th, Tr } from "#components/ui/table.tsx";
import type { ApiDocument, Parameter } from "./document.ts";
import { typeOf } from "./example-of.ts";

export function ParameterTable({
  document,
  parameters,
}: {
  document: ApiDocument;
  parameters: Parameter[];
}) {
  const t = useTranslations("developers");
  return (
    <div className="mt-4">
      <Table
        label={t("parameters")}
        head={
          <>
            <Th>{t("parameter")}</Th>
            <Th>{t("where")}</Th>
            <Th>{t("type")}</Th>
            <Th>{t("about")}</Th>
          </>
        }
      >
        {parameters.map((parameter) => (
          <Tr key={`${parameter.in} ${parameter.name}`}>
            <Td className="h-9 align-top">
              <code className="font-mono text-[12.5px]">{parameter.name}</code>
              {parameter.required && (
                <span className="block text-12 text-warn-ink">{t("required")}</span>
              )}
            </Td>
            <Td className="h-9 align-top text-ink-3">{t(`places.${parameter.in}`)}</Td>
            <Td className="h-9 align-top font-mono text-[12px] text-ink-2">
              {typeOf(document, parameter.schema)}
            </Td>
            <Td className="h-9 align-top text-ink-2">
              {parameter.description ?? parameter.schema?.description}
            </Td>
          </Tr>
        ))}
      </Table>
    </div>
  );
}
