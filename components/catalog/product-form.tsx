import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { v7 as uuid } from "uuid";
import { api } from "#components/api.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useErrorWords } from "#components/use-error-words.ts";
import { useFormSave } from "#components/use-form-save.ts";
import { limits, type Product } from "#lib/products/schema.ts";
import { readNumber } from "./inline-number.tsx";
import { PhotoField } from "./photo-field.tsx";
import { stale } from "./use-catalog.ts";

const grouped = (value: number) => new Intl.NumberFormat("id-ID").format(value);

/** Makes a product, or changes one. The photo goes up after the words are safe. */
export function ProductForm({ product, onClose }: { product?: Product; onClose: () => void }) {
  const t = useTranslations("catalog");
  const words = useErrorWords();
  const [name, setName] = useState(product?.name ?? "");
  const [description, setDescription] = useState(product?.description ?? "");
  const [price, setPrice] = useState(product ? grouped(product.price) : "");
  const [stock, setStock] = useState(product?.stock == null ? "" : grouped(product.stock));
  const [sku, setSku] = useState(product?.sku ?? "");
  const [active, setActive] = useState(product?.active ?? true);
  /** Undefined: as it was. Null: taken away. */
  const [photo, setPhoto] = useState<File | null | undefined>(undefined);
  const [wrong, setWrong] = useState<{ price?: string; stock?: string }>({});
  // A second press after a lost answer must not make a second product.
  const [idempotencyKey] = useState(() => uuid());

  const { send, saving, errors, problem } = useFormSave(
    async (body: { price: number; stock: number | null }) => {
      const fields = { name, description, sku: sku.trim() || null, active, ...body };
      const saved = product
        ? await api("PATCH /products/{id}", {
            path: { id: product.id },
            body: { ...fields, ...(photo === null && { imageMediaId: null }) },
          })
        : await api("POST /products", { body: fields, idempotencyKey });
      return photo ? await sendPhoto(saved.id, photo) : null;
    },
    {
      stale,
      done: (failure) => {
        if (failure) toast.error(t("form.photoFailed", { reason: words(failure) }));
        else toast.success(t(product ? "form.saved" : "form.created"));
        onClose();
      },
    },
  );
  const submit = () => {
    const whole = { price: readNumber(price), stock: readNumber(stock) };
    const found = {
      ...(whole.price == null && { price: t("inline.wrongPrice") }),
      ...(whole.stock === undefined && { stock: t("inline.wrongStock") }),
    };
    setWrong(found);
    if (whole.price != null && whole.stock !== undefined)
      send({ price: whole.price, stock: whole.stock });
  };
  return (
    <FormDialog
      title={t(product ? "form.edit" : "form.create")}
      action={t(product ? "save" : "form.action")}
      saving={saving}
      problem={problem}
      changed={photo !== undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="grid gap-4 pane:grid-cols-[132px_minmax(0,1fr)]">
        <PhotoField
          url={photo === null ? null : (product?.imageUrl ?? null)}
          file={photo ?? null}
          onChange={setPhoto}
        />
        <div className="grid content-start gap-4">
          <TextField
            id="product-name"
            label={t("form.name")}
            required
            autoFocus
            autoComplete="off"
            maxLength={limits.name}
            value={name}
            error={errors.name ?? null}
            onChange={(event) => setName(event.target.value)}
          />
          <div className="grid grid-cols-2 gap-3">
            <TextField
              id="product-price"
              label={t("form.price")}
              required
              inputMode="numeric"
              autoComplete="off"
              value={price}
              error={wrong.price ?? errors.price ?? null}
              onChange={(event) => setPrice(event.target.value)}
            />
            <TextField
              id="product-stock"
              label={t("form.stock")}
              hint={t("form.stockHint")}
              inputMode="numeric"
              autoComplete="off"
              value={stock}
              error={wrong.stock ?? errors.stock ?? null}
              onChange={(event) => setStock(event.target.value)}
            />
          </div>
        </div>
      </div>
      <TextArea
        id="product-description"
        label={t("form.description")}
        hint={t("form.descriptionHint")}
        rows={4}
        maxLength={limits.description}
        value={description}
        error={errors.description ?? null}
        onChange={(event) => setDescription(event.target.value)}
      />
      <div className="grid items-end gap-x-4 gap-y-2 pane:grid-cols-2">
        <TextField
          id="product-sku"
          label={t("form.sku")}
          autoComplete="off"
          maxLength={limits.sku}
          value={sku}
          error={errors.sku ?? null}
          onChange={(event) => setSku(event.target.value)}
        />
        <Checkbox checked={active} onChange={setActive}>
          {t("form.active")}
        </Checkbox>
      </div>
    </FormDialog>
  );
}

/** The failure, if it did not go up: the product itself is already there. */
async function sendPhoto(id: string, file: File): Promise<unknown> {
  const body = new FormData();
  body.set("file", file);
  return api("POST /products/{id}/photo", { path: { id }, body }).then(
    () => null,
    (error: unknown) => error,
  );
}
