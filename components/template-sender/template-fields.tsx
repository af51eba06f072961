import { Check, ShoppingCart, TriangleAlert, UserRound } from "lucide-react";
import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { Chip } from "#components/ui/chip.tsx";
import { classes } from "#components/ui/classes.ts";
import { type Field, nameIn } from "./fields-of.ts";
import { HeaderFile } from "./header-file.tsx";
import { Why } from "./template-list.tsx";
import type { Recipient, Sheet } from "./use-sheet.ts";
import { spokenName } from "./why-not.ts";

/** One field for each variable; what the contact tells is there already. */
export function TemplateFields({ sheet, recipient }: { sheet: Sheet; recipient: Recipient }) {
  const t = useTranslations("templateSheet.sheet");
  const words = useTranslations("templates");
  const { template, reason } = sheet;
  if (!template) return null;
  const filled = sheet.fields.some((field) => sheet.from(field) !== null);
  return (
    <>
      <div className="flex items-center gap-2">
        <h3 className="min-w-0 flex-1 truncate font-semibold text-[15px]/5">
          {spokenName(template.name)}
        </h3>
        {!reason && (
          <Chip tone="ok">
            <Check size={12} strokeWidth={2.1} aria-hidden="true" />
            {t("approved")}
          </Chip>
        )}
      </div>
      <p className="mt-1 mb-4 text-13 text-ink-3">
        {t.rich(filled ? "forFilled" : "for", {
          name: recipient.shown,
          b: (text) => <b className="font-medium text-ink-2">{text}</b>,
        })}
      </p>
      {reason ? (
        <p className="rounded-sm bg-warn-wash px-3 py-2 text-13 text-warn-ink">
          <Why reason={reason} />
        </p>
      ) : (
        <form
          className="grid grid-cols-[minmax(0,1fr)] gap-3.5"
          onSubmit={(event) => {
            event.preventDefault();
            if (sheet.missing.length === 0) void sheet.send();
          }}
        >
          {template.headerMedia && (
            <HeaderFile
              key={`${template.id} header`}
              kind={template.headerMedia}
              file={sheet.header}
              onFile={sheet.setHeader}
            />
          )}
          {[...Map.groupBy(sheet.fields, ({ card }) => card)].map(([card, fields]) =>
            card === null ? (
              <Fields key={template.id} fields={fields} sheet={sheet} />
            ) : (
              <fieldset
                key={`${template.id} ${card}`}
                className="mt-1 grid grid-cols-[minmax(0,1fr)] gap-3.5 border-line border-t pt-3"
              >
                <legend className="float-left font-semibold text-13">
                  {words("card", { number: card + 1 })}
                </legend>
                <Fields fields={fields} sheet={sheet} />
              </fieldset>
            ),
          )}
          {sheet.fields.length === 0 && !template.headerMedia && (
            <p className="text-13 text-ink-3">{t("nothingToFill")}</p>
          )}
          <button type="submit" hidden />
        </form>
      )}
    </>
  );
}

function Fields({ fields, sheet }: { fields: Field[]; sheet: Sheet }) {
  return fields.map((field) =>
    field.kind === "file" ? (
      <HeaderFile
        key={`${sheet.template?.id} ${field.key}`}
        kind={field.media ?? "image"}
        file={sheet.fileIn(field)}
        onFile={(file) => sheet.chooseFile(field, file)}
      />
    ) : (
      <OneField key={`${sheet.template?.id} ${field.key}`} field={field} sheet={sheet} />
    ),
  );
}

const icon = { size: 12, strokeWidth: 2.1, "aria-hidden": true } as const;

function OneField({ field, sheet }: { field: Field; sheet: Sheet }) {
  const t = useTranslations("templateSheet.sheet");
  const id = useId();
  const value = sheet.valueIn(field);
  const from = sheet.from(field);
  const wrong = sheet.wrong[field.key];
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 flex items-center gap-1.5 font-medium text-13">
        <FieldName field={field} />
        {from && (
          <span className="ml-auto flex shrink-0 items-center gap-1 font-normal text-12 text-ink-3">
            {from === "order" ? <ShoppingCart {...icon} /> : <UserRound {...icon} />}
            {t(from === "order" ? "fromOrder" : "fromContact")}
          </span>
        )}
      </label>
      <div
        className={classes(
          "field-halo flex h-9 items-center overflow-hidden rounded-sm bg-surface max-pane:h-11",
          wrong ? "shadow-[inset_0_0_0_1.5px_var(--bad)]" : "shadow-field",
        )}
      >
        {field.prefix && (
          <span className="grid h-full max-w-[45%] place-items-center truncate border-line border-r px-2.5 font-mono text-12 text-ink-3">
            {field.prefix}
          </span>
        )}
        <input
          id={id}
          type={field.kind === "time" ? "datetime-local" : "text"}
          value={value}
          maxLength={1_024}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          placeholder={field.example ? t("example", { example: field.example }) : undefined}
          onChange={(event) => sheet.type(field, event.target.value)}
          className="h-full min-w-0 flex-1 bg-transparent px-2.5 text-14 shadow-none! outline-none placeholder:text-ink-3 max-pane:text-16"
        />
      </div>
      {wrong && (
        <p id={`${id}-wrong`} className="mt-1 flex items-center gap-1 text-12 text-bad-ink">
          <TriangleAlert size={12} strokeWidth={2.1} aria-hidden="true" className="shrink-0" />
          {wrong}
        </p>
      )}
    </div>
  );
}

function FieldName({ field }: { field: Field }) {
  const t = useTranslations("templateSheet.sheet");
  const words = useTranslations("templates");
  if (field.button !== null) {
    return (
      <span>
        {t("button", { name: field.button || words("copyCode") })}{" "}
        <span className="font-normal text-ink-3">{t(field.prefix ? "suffix" : "code")}</span>
      </span>
    );
  }
  const name = nameIn(field);
  const counted = /^\d+$/.test(name);
  return (
    <>
      <span className="font-mono text-[11.5px] text-ink-3">{`{{${name}}}`}</span>
      {counted ? field.example : spokenName(name)}
    </>
  );
}
