import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { Confirm } from "#components/ui/confirm.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useSave } from "#components/use-save.ts";
import type { Product } from "#lib/products/schema.ts";
import { staleInPlace, useShownProducts } from "./use-catalog.ts";

export function ArchiveProduct({
  product: { id, name },
  onClose,
}: {
  product: Product;
  onClose: () => void;
}) {
  const t = useTranslations("catalog.archiving");
  const { drop } = useShownProducts();
  const { mutateAsync } = useSave(() => api("DELETE /products/{id}", { path: { id } }), {
    stale: staleInPlace,
    done: () => {
      drop(id);
      toast.success(t("done"));
    },
    quiet: true,
  });
  return (
    <Confirm
      title={t("title", { name })}
      action={t("action", { name })}
      onConfirm={() => mutateAsync(undefined)}
      onClose={onClose}
    >
      {t("text")}
    </Confirm>
  );
}
