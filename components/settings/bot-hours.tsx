import { Plus, X } from "lucide-react";
import { useId } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { Switch } from "#components/ui/switch.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { Bot } from "#lib/bot/schema.ts";
import { ClockField } from "./clock-field.tsx";

type Hours = NonNullable<Bot["hours"]>;
type Day = Hours["week"][number];

const usual = { open: "09:00", close: "17:00" };
/** Monday to Saturday, as most shops here. */
const shopWeek: Hours = {
  week: [usual, usual, usual, usual, usual, usual, null],
  holidays: [],
  closedText: null,
};
const dayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

const field =
  "num h-8 rounded-sm bg-surface px-2 text-13 shadow-field max-pane:h-11 max-pane:text-16";

export function BotHours({
  hours,
  onChange,
}: {
  hours: Hours | null;
  onChange: (hours: Hours | null) => void;
}) {
  const t = useTranslations("settings");
  return (
    <>
      <Segmented
        label={t("bot.hours")}
        value={hours ? "hours" : "always"}
        onChange={(choice) => onChange(choice === "hours" ? (hours ?? shopWeek) : null)}
        options={[
          { value: "always", label: t("bot.always") },
          { value: "hours", label: t("bot.byHours") },
        ]}
      />
      {hours && (
        <div className="mt-4 grid gap-5">
          <ul className="border-line border-t">
            {dayNames.map((name, at) => (
              <DayRow
                key={name}
                day={t(`days.${name}`)}
                hours={hours.week[at] ?? null}
                onChange={(day) =>
                  onChange({ ...hours, week: hours.week.map((one, i) => (i === at ? day : one)) })
                }
              />
            ))}
          </ul>
          <Holidays hours={hours} onChange={onChange} />
          <TextArea
            id="bot-closed"
            label={t("bot.closedText")}
            hint={t("bot.closedTextHint")}
            rows={2}
            maxLength={1_000}
            value={hours.closedText ?? ""}
            onChange={(event) => onChange({ ...hours, closedText: event.target.value || null })}
          />
        </div>
      )}
    </>
  );
}

function DayRow({
  day,
  hours,
  onChange,
}: {
  day: string;
  hours: Day;
  onChange: (hours: Day) => void;
}) {
  const t = useTranslations("settings.bot");
  return (
    <li className="flex min-h-11 flex-wrap items-center gap-3 border-line border-b py-1 text-13">
      <span className="w-20 font-medium">{day}</span>
      <Switch
        checked={hours !== null}
        label={t("isOpen", { day })}
        onChange={(open) => onChange(open ? usual : null)}
      />
      {hours ? (
        <span className="flex items-center gap-2">
          <ClockField
            label={t("opensAt", { day })}
            value={hours.open}
            onChange={(open) => onChange({ ...hours, open })}
            className={field}
          />
          –
          <ClockField
            label={t("closesAt", { day })}
            value={hours.close}
            onChange={(close) => onChange({ ...hours, close })}
            className={field}
          />
        </span>
      ) : (
        <span className="text-ink-3">{t("closed")}</span>
      )}
    </li>
  );
}

/** Days on which the shop is closed whatever the weekday says. */
function Holidays({ hours, onChange }: { hours: Hours; onChange: (hours: Hours) => void }) {
  const t = useTranslations("settings.bot");
  const id = useId();
  const set = (holidays: Hours["holidays"]) => onChange({ ...hours, holidays });
  return (
    <div>
      <h3 className="mb-1.5 font-medium text-13">{t("holidays")}</h3>
      <ul className="grid gap-2">
        {hours.holidays.map((holiday, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the date itself is being typed.
          <li key={`${id}${at}`} className="flex flex-wrap items-center gap-2">
            <input
              type="date"
              aria-label={t("holidayDate")}
              required
              value={holiday.date}
              onChange={(event) =>
                set(
                  hours.holidays.map((one, i) =>
                    i === at ? { ...one, date: event.target.value } : one,
                  ),
                )
              }
              className={field}
            />
            <input
              type="text"
              aria-label={t("holidayName")}
              placeholder={t("holidayName")}
              maxLength={100}
              value={holiday.name ?? ""}
              onChange={(event) =>
                set(
                  hours.holidays.map((one, i) =>
                    i === at ? { ...one, name: event.target.value || null } : one,
                  ),
                )
              }
              className={`${field} min-w-0 flex-1`}
            />
            <IconButton
              label={t("removeHoliday", { date: holiday.date })}
              onClick={() => set(hours.holidays.filter((_, i) => i !== at))}
            >
              <X size={14} strokeWidth={1.9} />
            </IconButton>
          </li>
        ))}
      </ul>
      <Button
        look="ghost"
        size="sm"
        className="mt-1.5"
        onClick={() => set([...hours.holidays, { date: "", name: null, hours: null }])}
      >
        <Plus size={14} strokeWidth={1.9} aria-hidden="true" />
        {t("addHoliday")}
      </Button>
    </div>
  );
}
