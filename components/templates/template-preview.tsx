import {
  Copy,
  ExternalLink,
  FileText,
  Image,
  type LucideIcon,
  MapPin,
  Phone,
  Reply,
  Timer,
  Video,
} from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import type { Template } from "#lib/templates/schema.ts";
import { type Fill, Filled } from "./filled.tsx";
import { type Parts, partsOf } from "./parts.ts";

const headers: Record<string, LucideIcon> = {
  IMAGE: Image,
  VIDEO: Video,
  DOCUMENT: FileText,
  LOCATION: MapPin,
};
const buttonIcons: Record<string, LucideIcon> = {
  URL: ExternalLink,
  PHONE_NUMBER: Phone,
  COPY_CODE: Copy,
  QUICK_REPLY: Reply,
};

/** A template as the customer's phone will show it; what is still to be filled in stands amber. */
export function TemplatePreview({
  template,
  fill = () => undefined,
  media,
  cardMedia = () => undefined,
}: {
  template: Pick<Template, "components">;
  /** The value of a variable, as `templateParams` names it. */
  fill?: Fill;
  /** The header's picture, once there is one. */
  media?: ReactNode;
  /** The same of a carousel's card. */
  cardMedia?: (card: number) => ReactNode;
}) {
  const t = useTranslations("templates");
  const parts = partsOf(template);
  return (
    <div className="kawung rounded-lg bg-thread p-4">
      <Card parts={parts} fill={fill} media={media} />
      {parts.cards.length > 0 && (
        <ol className="slim-scroll relative mt-2 flex gap-2 overflow-x-auto pb-1">
          {parts.cards.map((card, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: cards have nothing but their place.
            <li key={at} aria-label={t("card", { number: at + 1 })} className="w-52 shrink-0">
              <Card
                parts={card}
                fill={(name) => fill(`card.${at}.${name}`)}
                media={cardMedia(at)}
              />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function Card({ parts, fill, media }: { parts: Parts; fill: Fill; media: ReactNode }) {
  const t = useTranslations("templates");
  const { header, body, footer, buttons, offer } = parts;
  const HeaderIcon = headers[header?.format ?? ""];
  return (
    <div className="max-w-[320px] rounded-lg rounded-tl-none bg-bub-in text-14 shadow-rest">
      <div className="px-2.5 pt-2 pb-2">
        {header &&
          (HeaderIcon ? (
            <div className="-mx-1 mb-1.5 grid h-32 place-items-center overflow-hidden rounded-md bg-press text-ink-3">
              {media ?? (
                <span className="grid justify-items-center gap-1 text-12">
                  <HeaderIcon size={22} strokeWidth={1.6} aria-hidden="true" />
                  {t(`header.${header.format as "IMAGE"}`)}
                </span>
              )}
            </div>
          ) : (
            <p className="mb-1 font-semibold">
              <Filled plain text={header.text ?? ""} fill={(name) => fill(`header.${name}`)} />
            </p>
          ))}
        {offer && (
          <p className="mb-1 flex items-center gap-1.5 text-12 text-warn-ink">
            <Timer size={14} strokeWidth={1.75} aria-hidden="true" />
            {t("offer")}
          </p>
        )}
        <p className="break-words whitespace-pre-line">
          <Filled text={body} fill={fill} />
        </p>
        {footer && <p className="mt-1 text-12 text-bub-meta">{footer}</p>}
      </div>
      {buttons.length > 0 && (
        <ul className="border-line border-t">
          {buttons.map((button) => {
            const Icon = buttonIcons[button.type];
            return (
              <li
                key={button.type + button.text}
                className="flex h-9 items-center justify-center gap-1.5 border-line border-b text-13 text-brand-ink last:border-b-0"
              >
                {Icon && <Icon size={14} strokeWidth={1.75} aria-hidden="true" />}
                {button.text || (button.type === "COPY_CODE" && t("copyCode"))}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
