import { format } from "date-fns/format";
import { z } from "zod";
import { doorAt, exceptionOn, localTime, zoneName } from "../../plain/hours.ts";
import { tool } from "./tool.ts";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const holidaysAtMost = 10;

export const openingHours = tool({
  name: "opening_hours",
  description: "When somebody of the shop is there: the week, holidays, and whether now.",
  input: z.object({}),
  run({ hours, now, timezone }, told) {
    const here = localTime(now, timezone);
    const today = format(here, "yyyy-MM-dd");
    if (!hours) return { note: "The shop has not said its hours. Do not guess them." };
    const door = doorAt(hours, now, timezone);
    const said = {
      now: format(here, "EEEE yyyy-MM-dd HH:mm"),
      zone: zoneName(timezone, now),
      open_now: door.open,
      ...(!door.open && door.next && { opens_next: `${door.next.date} ${door.next.time}` }),
      ...(exceptionOn(hours, here) && { today_is_different: exceptionOn(hours, here) }),
      week: weekdays.map((day, at) => {
        const times = hours.week[at];
        return `${day}: ${times ? `${times.open}–${times.close}` : "closed"}`;
      }),
      holidays: (hours.holidays ?? [])
        .filter(({ date }) => date >= today)
        .sort((a, b) => a.date.localeCompare(b.date))
        .slice(0, holidaysAtMost),
    };
    told.hours = true;
    told.texts.push(...twelveHours(JSON.stringify(said).replaceAll("-", " ")));
    return said;
  },
});

/** "Jam 5 sore" is 17:00. */
function twelveHours(text: string): string[] {
  const afternoon = [...text.matchAll(/(1[3-9]|2[0-3])([:.]\d{2})/g)].map(
    ([, hour, minutes]) => `${Number(hour) - 12}${minutes}`,
  );
  return [text, afternoon.join(" ")];
}
