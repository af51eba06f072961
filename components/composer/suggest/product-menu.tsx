import { useQuery } from "@tanstack/react-query";
import { Shirt } from "lucide-react";
import { type Ref, useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { money } from "#components/money.ts";
import { Chip } from "#components/ui/chip.tsx";
import { classes } from "#components/ui/classes.ts";
import type { Product } from "#lib/products/schema.ts";
import { SuggestFrame, type SuggestKeys } from "./suggest-frame.tsx";

const mostShown = 20;
const fewLeft = 3;
const pauseMs = 120;

/** Products by name, code or description; Enter sends the card, Tab writes name and price. */
export function ProductMenu({
  id,
  query,
  onSend,
  onWrite,
  onActive,
  ref,
}: {
  id: string;
  query: string;
  onSend: (product: Product) => void;
  onWrite: (text: string) => void;
  onActive: (optionId: string | null) => void;
  ref: Ref<SuggestKeys>;
}) {
  const t = useTranslations("chat.suggest");
  const wanted = query.trim();
  const q = useSettled(wanted);
  const { data, isError, isPlaceholderData } = useQuery({
    queryKey: ["GET /products", "picker", q],
    queryFn: ({ signal }) =>
      api("GET /products", {
        query: { active: "true" as const, limit: mostShown, q: q || undefined },
        signal,
      }),
    placeholderData: (before) => before,
  });
  return (
    <SuggestFrame
      ref={ref}
      id={id}
      title={query === "" ? t("products") : t("productsFor", { q: wanted })}
      hint={t("productKeys")}
      items={isPlaceholderData || q !== wanted ? stillMeant(data?.items, wanted) : data?.items}
      failed={isError}
      keyOf={(product) => product.id}
      empty={query.includes(" ") ? null : t("noProducts")}
      onActive={onActive}
      onChoose={(product, key) =>
        key === "Tab" ? onWrite(`${product.name} ${money(product.price)}`) : onSend(product)
      }
      row={(product) => <Row product={product} />}
    />
  );
}

/**
 * What was found for the words before, as far as these mean it, too: Enter must not send what only
 * has not gone away yet.
 */
function stillMeant(before: Product[] = [], wanted: string): Product[] | undefined {
  const words = wanted.toLowerCase().split(/\s+/);
  const meant = before.filter(({ name }) =>
    words.every((word) => name.toLowerCase().includes(word)),
  );
  return meant.length > 0 ? meant : undefined;
}

function Row({ product }: { product: Product }) {
  const { name, price, stock, imageUrl } = product;
  const gone = stock === 0;
  return (
    <span
      className={classes(
        "flex min-h-[46px] w-full min-w-0 items-center gap-3",
        gone && "text-ink-3",
      )}
    >
      {imageUrl ? (
        <img
          src={`${imageUrl}?variant=thumbnail`}
          alt=""
          loading="lazy"
          className={classes(
            "photo size-[34px] shrink-0 rounded-sm object-cover",
            gone && "opacity-55 grayscale",
          )}
        />
      ) : (
        <span className="grid size-[34px] shrink-0 place-items-center rounded-sm bg-press text-ink-3">
          <Shirt size={18} strokeWidth={1.6} aria-hidden="true" />
        </span>
      )}
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium text-14">{name}</span>
        <span className="num block text-12 text-ink-3">{money(price)}</span>
      </span>
      <Stock stock={stock} />
    </span>
  );
}

function Stock({ stock }: { stock: number | null }) {
  const t = useTranslations("bubble");
  if (stock === null) return null;
  const tone = stock === 0 ? "bad" : stock <= fewLeft ? "warn" : "plain";
  return (
    <Chip tone={tone}>
      <span className="num">{stock === 0 ? t("soldOut") : t("stock", { count: stock })}</span>
    </Chip>
  );
}

function useSettled(q: string): string {
  const [settled, setSettled] = useState(q);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(q), pauseMs);
    return () => clearTimeout(timer);
  }, [q]);
  return settled;
}
