import { useTranslations } from "use-intl/react";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { eventTypes } from "#lib/events/schema.ts";
import type { Webhook } from "#lib/webhooks/schema.ts";

const groups = ["message", "conversation", "credits", "channel", "template"] as const;

type Chosen = Webhook["events"];

/** Everything, or some events by name, as a programmer will meet them. */
export function EventChoice({
  chosen,
  onChange,
}: {
  chosen: Chosen;
  onChange: (events: Chosen) => void;
}) {
  const t = useTranslations("webhooks");
  const all = chosen.includes("*");
  return (
    <fieldset>
      <legend className="mb-1.5 flex w-full justify-between font-medium text-13">
        {t("form.events")}
        {!all && (
          <span className="num font-normal text-12 text-ink-3">
            {t("form.chosen", { count: chosen.length })}
          </span>
        )}
      </legend>
      <div className="rounded-md border border-line-field">
        <Checkbox
          checked={all}
          onChange={(on) => onChange(on ? ["*"] : [...eventTypes])}
          className="border-line border-b px-3"
        >
          <span className="font-medium">{t("form.all")}</span>
        </Checkbox>
        <div className="grid gap-x-4 px-3 py-1.5 pane:grid-cols-2">
          {groups.map((group) => (
            <div key={group} className="py-1">
              <p className="text-12 text-ink-3">{t(`groups.${group}`)}</p>
              {eventTypes
                .filter((type) => type.startsWith(`${group}.`))
                .map((type) => (
                  <Checkbox
                    key={type}
                    checked={all || chosen.includes(type)}
                    disabled={all}
                    onChange={(on) =>
                      onChange(
                        eventTypes.filter((one) => (one === type ? on : chosen.includes(one))),
                      )
                    }
                  >
                    <span className="font-mono text-[12px]">{type}</span>
                  </Checkbox>
                ))}
            </div>
          ))}
        </div>
      </div>
    </fieldset>
  );
}
