import { ExternalLink, MapPin } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { number, type Payload, words } from "../payload.ts";

/**
 * A place, by name and figures, under a drawing that pretends to be no map. None is fetched: that
 * would tell a stranger where customers are.
 */
export function LocationBody({ payload }: { payload: Payload }) {
  const t = useTranslations("bubble");
  const latitude = number(payload, "latitude");
  const longitude = number(payload, "longitude");
  const name = words(payload, "name");
  const address = words(payload, "address");
  const known = latitude !== null && longitude !== null;
  const figures = known ? `${latitude.toFixed(5)}, ${longitude.toFixed(5)}` : "";
  return (
    <span className="-mx-[5px] mt-px mb-[5px] block w-[268px] max-w-[calc(100%+10px)] overflow-hidden rounded-[7px] bg-surface shadow-hairline">
      <span className="relative block h-[84px] overflow-hidden bg-brand-wash">
        <Rings />
        <MapPin
          size={26}
          strokeWidth={1.6}
          aria-hidden="true"
          className="absolute inset-0 m-auto -translate-y-2 fill-surface text-brand"
        />
      </span>
      <span className="block px-2.5 pt-1.5 pb-2">
        <span className="block truncate font-medium text-14">{name ?? t("location")}</span>
        {address && <span className="line-clamp-2 text-12 text-ink-3">{address}</span>}
        <span className="mt-0.5 flex items-center justify-between gap-2 text-12">
          <span className="num text-ink-3">{figures}</span>
          {known && (
            <a
              href={`https://www.google.com/maps/search/?api=1&query=${latitude},${longitude}`}
              target="_blank"
              rel="noopener noreferrer"
              className="inline-flex items-center gap-1 font-medium text-brand-ink max-pane:-my-2.5 max-pane:py-3.5"
            >
              {t("openMap")}
              <ExternalLink size={12} strokeWidth={2.1} aria-hidden="true" />
            </a>
          )}
        </span>
      </span>
    </span>
  );
}

/** Like the rings that a stone leaves on water: here it is, and nothing about what is around. */
function Rings() {
  return (
    <svg
      viewBox="0 0 268 84"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      className="absolute inset-0 size-full fill-none stroke-brand-line"
    >
      {[18, 36, 56, 80, 108, 140].map((radius) => (
        <ellipse key={radius} cx="134" cy="52" rx={radius} ry={radius * 0.42} />
      ))}
    </svg>
  );
}
