import { MapPin } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { number, type Payload, words } from "../payload.ts";

/** A place, by name and figures. No map is fetched: that would tell a stranger where customers are. */
export function LocationBody({ payload }: { payload: Payload }) {
  const t = useTranslations("bubble");
  const latitude = number(payload, "latitude");
  const longitude = number(payload, "longitude");
  const name = words(payload, "name");
  const address = words(payload, "address");
  const known = latitude !== null && longitude !== null;
  const figures = known ? `${latitude.toFixed(5)}, ${longitude.toFixed(5)}` : "";
  return (
    <span className="-mx-1 mb-1 flex w-[262px] max-w-[calc(100%+8px)] items-center gap-2.5 rounded-sm bg-bub-quote p-2.5">
      <span className="grid size-9 shrink-0 place-items-center rounded-md bg-surface text-brand-ink">
        <MapPin size={18} strokeWidth={1.75} aria-hidden="true" />
      </span>
      <span className="min-w-0">
        <span className="block truncate font-medium text-14">{name ?? t("location")}</span>
        <span className="block truncate text-12 text-bub-meta">{address ?? figures}</span>
        {known && (
          <a
            href={`https://www.google.com/maps/search/?api=1&query=${latitude},${longitude}`}
            target="_blank"
            rel="noopener noreferrer"
            className="font-medium text-12 text-brand-ink underline underline-offset-2"
          >
            {t("openMap")}
          </a>
        )}
      </span>
    </span>
  );
}
