import { Lock, Search } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { classes } from "#components/ui/classes.ts";
import { Segmented } from "#components/ui/segmented.tsx";
import { Select } from "#components/ui/select.tsx";
import type { Template } from "#lib/templates/schema.ts";
import type { Sheet } from "./use-sheet.ts";
import { type Reason, spokenName, whyNot } from "./why-not.ts";

/** The channel's templates; those that cannot be sent stand among them and say why. */
export function TemplateList({
  sheet,
  onChoose,
}: {
  sheet: Sheet;
  onChoose: (id: string) => void;
}) {
  const t = useTranslations("templateSheet.sheet");
  const { templates, narrowed, setNarrowed } = sheet;
  const languages = [...new Set(sheet.all.map(({ language }) => language))].sort();
  return (
    <>
      <div className="grid gap-2 pr-3 pb-2.5 pl-4">
        <div className="field-halo flex h-8 items-center gap-2 rounded-sm bg-surface px-2.5 shadow-field max-pane:h-11">
          <Search size={16} strokeWidth={1.75} aria-hidden="true" className="text-ink-3" />
          <input
            type="search"
            value={narrowed.q}
            aria-label={t("search")}
            placeholder={t("search")}
            onChange={(event) => setNarrowed({ ...narrowed, q: event.target.value })}
            className="h-full min-w-0 flex-1 bg-transparent text-13 shadow-none! outline-none placeholder:text-ink-3 max-pane:text-16 [&::-webkit-search-cancel-button]:hidden"
          />
        </div>
        <div className="flex items-center gap-2">
          <Segmented
            label={t("category")}
            value={narrowed.category}
            onChange={(category) => setNarrowed({ ...narrowed, category })}
            options={[
              { value: "", label: t("any") },
              { value: "UTILITY", label: t("categories.UTILITY") },
              { value: "MARKETING", label: t("categories.MARKETING") },
            ]}
          />
          {languages.length > 1 && (
            <Select
              id="template-language"
              label={t("language")}
              bare
              value={narrowed.language}
              onChange={(language) => setNarrowed({ ...narrowed, language })}
              options={[
                { value: "", label: t("any") },
                ...languages.map((value) => ({ value, label: value.toUpperCase() })),
              ]}
              className="ml-auto"
            />
          )}
        </div>
      </div>
      <ul className="slim-scroll relative min-h-0 flex-1 overflow-y-auto border-line border-t">
        {templates?.map((template) => (
          <li key={template.id}>
            <Row
              template={template}
              reason={whyNot(template, sheet.optedOut)}
              current={template === sheet.template}
              onChoose={() => onChoose(template.id)}
            />
          </li>
        ))}
        {!templates && !sheet.failed && <Waiting />}
        {sheet.failed && (
          <li role="alert" className="grid justify-items-center gap-2 p-6 text-13 text-ink-3">
            {t("failed")}
            <Button size="sm" onClick={sheet.retry}>
              {t("again")}
            </Button>
          </li>
        )}
        {templates?.length === 0 && (
          <li className="p-6 text-center text-13 text-ink-3">
            {t(sheet.all.length === 0 ? "empty" : "nothing")}
          </li>
        )}
      </ul>
    </>
  );
}

function Row({
  template,
  reason,
  current,
  onChoose,
}: {
  template: Template;
  reason: Reason | null;
  current: boolean;
  onChoose: () => void;
}) {
  const t = useTranslations("templateSheet.sheet");
  const { name, category, language } = template;
  const familiar = categories.find((one) => one === category);
  return (
    <button
      type="button"
      aria-current={current}
      onClick={onChoose}
      className={classes(
        "block w-full border-line border-b pt-[9px] pr-3 pb-2.5 pl-4 text-left",
        current
          ? "bg-brand-wash shadow-[inset_3px_0_0_var(--brand)]"
          : reason
            ? "hover:bg-hover"
            : "bg-surface hover:bg-hover",
      )}
    >
      <span className="flex items-center gap-2">
        <span
          className={classes("min-w-0 flex-1 truncate font-medium text-14", reason && "text-ink-3")}
        >
          {spokenName(name)}
        </span>
        <span className="text-12 text-ink-3">
          {familiar ? t(`categories.${familiar}`) : category}
        </span>
        <span className="grid h-[18px] place-items-center rounded-xs bg-press px-[5px] font-medium text-[10.5px]/4 text-ink-2 uppercase">
          {language}
        </span>
      </span>
      <span className="block truncate font-mono text-[11.5px]/4 text-ink-3">{name}</span>
      {reason && (
        <span className="mt-0.5 flex items-center gap-1 text-12 text-warn-ink">
          <Lock size={12} strokeWidth={2.1} aria-hidden="true" className="shrink-0" />
          <Why reason={reason} />
        </span>
      )}
    </button>
  );
}

const categories = ["MARKETING", "UTILITY", "AUTHENTICATION"] as const;

export function Why({ reason }: { reason: Reason }) {
  const t = useTranslations("templateSheet.why");
  if (reason.name === "blocked") return t("blocked", { message: reason.message });
  if (reason.name === "status") return t("status", { status: reason.status });
  return t(reason.name);
}

function Waiting() {
  return [52, 64, 44, 58].map((width) => (
    <li key={width} className="border-line border-b px-4 py-3" aria-hidden="true">
      <span className="skeleton block h-3.5" style={{ width: `${width}%` }} />
      <span className="skeleton mt-2 block h-2.5 w-2/5" />
    </li>
  ));
}
