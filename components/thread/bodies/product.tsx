import { Shirt } from "lucide-react";
import { useTranslations } from "use-intl/react";
import { money } from "#components/money.ts";
import { number, type Payload, words } from "../payload.ts";
import { smallPicture } from "./small-picture.ts";

/** Only what this app or a web server serves: never a script or a foreign scheme. */
const safeImage = (url: string | null): string | null =>
  url && /^(\/(?!\/)|https:\/\/)/.test(url) ? url : null;

export function ProductBody({ payload }: { payload: Payload }) {
  const t = useTranslations("bubble");
  const name = words(payload, "name") ?? t("product");
  const price = number(payload, "price");
  const stock = number(payload, "stock");
  const image = safeImage(words(payload, "imageUrl"));
  return (
    <span className="-mx-[5px] mt-1 mb-[5px] block w-[268px] max-w-[calc(100%+10px)] overflow-hidden rounded-[7px] bg-surface shadow-[0_0_0_1px_oklch(0.4_0.03_230/0.1)]">
      {image ? (
        <img
          src={smallPicture(image, "thumbnail")}
          alt={name}
          loading="lazy"
          className="photo block h-[132px] w-full object-cover"
        />
      ) : (
        <span className="grid h-[132px] place-items-center bg-press text-ink-3">
          <Shirt size={28} strokeWidth={1.5} aria-hidden="true" />
        </span>
      )}
      <span className="block px-2.5 pt-2 pb-[9px]">
        <span className="block font-medium text-14">{name}</span>
        <span className="mt-px flex gap-2 text-13 text-ink-3">
          {price !== null && <span className="num font-semibold text-ink">{money(price)}</span>}
          {price !== null && stock !== null && <span aria-hidden="true">·</span>}
          {stock !== null && (
            <span className="num">{stock > 0 ? t("stock", { count: stock }) : t("soldOut")}</span>
          )}
        </span>
      </span>
    </span>
  );
}
