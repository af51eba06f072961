import { useTranslations } from "use-intl/react";
import { Chip } from "#components/ui/chip.tsx";
import type { Template } from "#lib/templates/schema.ts";
import { TemplatePreview } from "./template-preview.tsx";

const qualities = ["GREEN", "YELLOW", "RED", "UNKNOWN"];

/** The chosen template: how it looks, and what is filled in when it is sent. */
export function TemplatePanel({ template }: { template: Template }) {
  const t = useTranslations("templates");
  const { variables, quality, blocked } = template;
  return (
    <section aria-label={t("preview")} className="h-fit wide:sticky wide:top-5">
      <h2 className="mb-2 font-semibold text-14">{t("preview")}</h2>
      <TemplatePreview template={template} />
      {blocked && (
        <p className="mt-3 rounded-sm bg-bad-wash px-3 py-2 text-13 text-bad-ink">
          {t("blocked", { message: blocked.message })}
        </p>
      )}
      <h3 className="mt-4 mb-1.5 font-medium text-13">{t("variables")}</h3>
      {variables.length > 0 ? (
        <p className="flex flex-wrap gap-1">
          {variables.map((name) => (
            <Chip key={name}>{name}</Chip>
          ))}
        </p>
      ) : (
        <p className="text-13 text-ink-3">{t("noVariables")}</p>
      )}
      {quality && qualities.includes(quality) && (
        <p className="mt-3 text-13 text-ink-2">
          {t("columns.quality")}: {t(`quality.${quality as "GREEN"}`)}
        </p>
      )}
    </section>
  );
}
