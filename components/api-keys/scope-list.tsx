import { useTranslations } from "use-intl/react";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { classes } from "#components/ui/classes.ts";
import { type Scope, scopes } from "#lib/api-keys/schema.ts";

const order: Scope[] = [
  "conversations:read",
  "messages:send",
  "conversations:write",
  "products:read",
  "products:write",
  "usage:read",
  "credits:read",
  "admin:*",
];

/** Scopes in words first; the name that a programmer knows stands at the end of the line. */
export function ScopeList({
  chosen,
  onChange,
  error,
}: {
  chosen: Scope[];
  onChange: (scopes: Scope[]) => void;
  error?: string | undefined;
}) {
  const t = useTranslations("apiKeys");
  const toggle = (scope: Scope, on: boolean) =>
    onChange(scopes.filter((one) => (one === scope ? on : chosen.includes(one))));
  return (
    <fieldset>
      <legend className="mb-1.5 flex w-full justify-between font-medium text-13">
        {t("form.scopes")}
        <span className="num font-normal text-12 text-ink-3">
          {t("form.chosen", { count: chosen.length })}
        </span>
      </legend>
      <div
        className={classes(
          "divide-y divide-line overflow-hidden rounded-md border",
          error ? "border-bad" : "border-line-field",
        )}
      >
        {order.map((scope) => {
          const on = chosen.includes(scope);
          return (
            <Checkbox
              key={scope}
              checked={on}
              onChange={(next) => toggle(scope, next)}
              className={classes("px-3", on && "bg-brand-wash")}
            >
              <span className="flex items-baseline justify-between gap-3">
                <span>
                  <span className="font-medium">{t(`scopeWords.${scope}.name`)}</span>
                  <span className="text-ink-3 max-pane:hidden">
                    {" · "}
                    {t(`scopeWords.${scope}.text`)}
                  </span>
                </span>
                <span
                  className={classes(
                    "font-mono text-[12px] max-pane:hidden",
                    scope === "admin:*" ? "text-warn-ink" : "text-ink-3",
                  )}
                >
                  {scope}
                </span>
              </span>
            </Checkbox>
          );
        })}
      </div>
      {error && (
        <p role="alert" className="mt-1.5 text-12 text-bad-ink">
          {error}
        </p>
      )}
    </fieldset>
  );
}
