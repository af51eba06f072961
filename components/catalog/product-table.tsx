import { useTranslations } from "use-intl/react";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { Table, Th } from "#components/ui/table.tsx";
import type { Product } from "#lib/products/schema.ts";
import { ProductRow } from "./product-row.tsx";

export function ProductTable({
  products,
  mayChange,
}: {
  products: Product[] | undefined;
  mayChange: boolean;
}) {
  const t = useTranslations("catalog");
  return (
    <Table
      label={t("title")}
      className="table-fixed pane:min-w-[820px]"
      head={
        <>
          <Th>{t("columns.product")}</Th>
          <Th className="w-40 max-pane:hidden">{t("columns.sku")}</Th>
          <Th end className="w-30 pane:w-40">
            {t("columns.price")}
          </Th>
          <Th end className="w-28 max-pane:hidden">
            {t("columns.stock")}
          </Th>
          <Th className="w-28 max-pane:hidden">{t("columns.status")}</Th>
          <Th className="w-32 max-pane:hidden">{t("columns.changed")}</Th>
          <Th className="w-11">
            <span className="sr-only">{t("columns.menu")}</span>
          </Th>
        </>
      }
    >
      {products ? (
        products.map((product) => (
          <ProductRow key={product.id} product={product} mayChange={mayChange} />
        ))
      ) : (
        <SkeletonRows columns={7} onPhone={3} rows={8} rowClassName="h-14 max-pane:h-[57px]" />
      )}
    </Table>
  );
}
