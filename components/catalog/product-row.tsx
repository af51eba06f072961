import { CornerDownLeft, EllipsisVertical } from "lucide-react";
import { lazy, memo, Suspense, useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { money } from "#components/money.ts";
import { cardTime } from "#components/time.ts";
import { Chip, type ChipTone } from "#components/ui/chip.tsx";
import { classes } from "#components/ui/classes.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { MenuDoor } from "#components/ui/menu-door.tsx";
import { Td, Tr } from "#components/ui/table.tsx";
import { useNow } from "#components/use-now.ts";
import { useSave } from "#components/use-save.ts";
import { lowStock, type PatchProduct, type Product } from "#lib/products/schema.ts";
import { InlineNumber } from "./inline-number.tsx";
import type { ProductTask } from "./product-menu.tsx";
import { ProductPicture } from "./product-picture.tsx";
import { staleInPlace, useShownProducts } from "./use-catalog.ts";

const loadMenu = () => import("./product-menu.tsx");
const ProductMenu = lazy(() => loadMenu().then((module) => ({ default: module.ProductMenu })));
const ProductForm = lazy(() =>
  import("./product-form.tsx").then((module) => ({ default: module.ProductForm })),
);
const ArchiveProduct = lazy(() =>
  import("./archive-product.tsx").then((module) => ({ default: module.ArchiveProduct })),
);

type State = "active" | "low" | "out" | "inactive";

const tones: Record<State, ChipTone> = {
  active: "ok",
  low: "warn",
  out: "bad",
  inactive: "plain",
};

function stateOf({ active, stock }: Product): State {
  if (!active) return "inactive";
  if (stock === 0) return "out";
  return stock !== null && stock <= lowStock ? "low" : "active";
}

/** Of a thousand rows only the changed one is drawn anew. */
export const ProductRow = memo(function ProductRow({
  product,
  mayChange,
}: {
  product: Product;
  mayChange: boolean;
}) {
  const t = useTranslations("catalog");
  const locale = useLocale();
  const now = new Date(useNow());
  const [editing, setEditing] = useState<"price" | "stock" | null>(null);
  const [task, setTask] = useState<ProductTask | null>(null);
  const { id, name, sku, price, stock } = product;
  const { put } = useShownProducts();
  const save = useSave(
    (body: PatchProduct) => api("PATCH /products/{id}", { path: { id }, body }),
    {
      stale: staleInPlace,
      done: (saved) => {
        put(saved);
        setEditing(null);
      },
    },
  );
  const state = stateOf(product);
  const digits = (value: number) => new Intl.NumberFormat("id-ID").format(value);
  const was = editing === "price" ? money(price) : stock === null ? "—" : digits(stock);
  return (
    <Tr className={classes(editing && "bg-brand-wash", !product.active && "text-ink-3")}>
      <Td className="h-14">
        <span className="flex items-center gap-3">
          <ProductPicture url={product.imageUrl} />
          <span className="min-w-0">
            <span
              className={classes(
                "block truncate max-pane:line-clamp-2 max-pane:whitespace-normal",
                product.active && "font-medium",
              )}
            >
              {name}
            </span>
            <span className="flex items-center gap-2 pane:hidden">
              <Chip tone={tones[state]}>{t(`status.${state}`)}</Chip>
              <span className="num text-12 text-ink-3 whitespace-nowrap">
                {stock === null ? t("uncounted") : digits(stock)}
              </span>
            </span>
          </span>
        </span>
      </Td>
      <Td className="truncate font-mono text-[12.5px] text-ink-2 max-pane:hidden">{sku}</Td>
      <Td end>
        <InlineNumber
          label={t("inline.price", { name })}
          value={price}
          shown={money(price)}
          prefix="Rp"
          editing={editing === "price"}
          saving={save.isPending}
          disabled={!mayChange}
          wrong={t("inline.wrongPrice")}
          onEdit={() => setEditing("price")}
          onCancel={() => setEditing(null)}
          onSave={(next) => next !== null && save.mutate({ price: next })}
        />
      </Td>
      <Td end className="max-pane:hidden">
        <InlineNumber
          label={t("inline.stock", { name })}
          value={stock}
          shown={stock === null ? "—" : digits(stock)}
          mayBeEmpty
          editing={editing === "stock"}
          saving={save.isPending}
          disabled={!mayChange}
          wrong={t("inline.wrongStock")}
          tone={state === "out" ? "text-bad-ink" : state === "low" ? "text-warn-ink" : ""}
          onEdit={() => setEditing("stock")}
          onCancel={() => setEditing(null)}
          onSave={(next) => save.mutate({ stock: next })}
        />
      </Td>
      <Td className="max-pane:hidden">
        {editing ? (
          <span className="inline-flex items-center gap-1.5 text-12 text-ink-2">
            <kbd className="grid size-[18px] place-items-center rounded-xs bg-surface shadow-edge">
              <CornerDownLeft size={11} strokeWidth={2} aria-hidden="true" />
            </kbd>
            {t("inline.save")}
          </span>
        ) : (
          <Chip tone={tones[state]}>{t(`status.${state}`)}</Chip>
        )}
      </Td>
      <Td className="text-ink-3 max-pane:hidden">
        {editing ? (
          <span className="text-12">{t("inline.was", { value: was })}</span>
        ) : (
          <time dateTime={product.updatedAt}>{cardTime(product.updatedAt, now, locale)}</time>
        )}
      </Td>
      <Td end>
        {mayChange && (
          <MenuDoor
            load={loadMenu}
            trigger={
              <IconButton label={t("menu.label", { name })}>
                <EllipsisVertical size={16} strokeWidth={1.75} />
              </IconButton>
            }
          >
            {(trigger) => (
              <ProductMenu
                trigger={trigger}
                active={product.active}
                onChoose={(next) =>
                  next === "toggle" ? save.mutate({ active: !product.active }) : setTask(next)
                }
              />
            )}
          </MenuDoor>
        )}
        <Suspense>
          {task === "edit" && <ProductForm product={product} onClose={() => setTask(null)} />}
          {task === "archive" && <ArchiveProduct product={product} onClose={() => setTask(null)} />}
        </Suspense>
      </Td>
    </Tr>
  );
});
