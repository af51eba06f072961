import { FileSpreadsheet } from "lucide-react";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { fieldErrors } from "#components/field-errors.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { FileDrop } from "#components/ui/file-drop.tsx";
import { useErrorWords } from "#components/use-error-words.ts";
import { ImportErrors } from "./import-errors.tsx";
import { ImportProgress } from "./import-progress.tsx";
import { useImport } from "./use-import.ts";

const examples = {
  id: "nama;harga;stok;sku;deskripsi;aktif\nKemeja Parang Navy;245000;6;KMJ-PRG-NV;Katun halus, lengan pendek;ya\n",
  en: "name;price;stock;sku;description;active\nParang shirt, navy;245000;6;KMJ-PRG-NV;Fine cotton, short sleeves;true\n",
};

/** First says what a file would do, row by row; then does it, and shows how far it is. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("catalog");
  const locale = useLocale();
  const again = useTranslations("pages");
  const words = useErrorWords();
  const { file, choose, preview, checking, run, starting, started, error, checkAgain } =
    useImport();
  const [atomic, setAtomic] = useState(false);
  // An empty file is refused as a field of the request, whose sentence says more than the whole's.
  const problem = fieldErrors(error).file ?? (error != null && words(error));
  const rows = preview ? preview.total - preview.failed : 0;
  const stopped = atomic && (preview?.failed ?? 0) > 0;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("importing.title")}
      closeLabel={t("close")}
      width={640}
      footer={
        started ? (
          <Button look="primary" onClick={onClose}>
            {t("importing.finish")}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{t("cancel")}</Button>
            <Button
              look="primary"
              busy={starting}
              disabled={!preview || rows === 0 || stopped}
              onClick={() => run(atomic)}
            >
              {t("importing.action", { count: rows })}
            </Button>
          </>
        )
      }
    >
      {started ? (
        <ImportProgress id={started} rows={rows} />
      ) : (
        <>
          <p className="mb-3 text-13 text-ink-2">
            {t("importing.text")}{" "}
            <a
              href={`data:text/csv;charset=utf-8,${encodeURIComponent(examples[locale])}`}
              download="katalog.csv"
              className="font-medium text-brand-ink underline underline-offset-2"
            >
              {t("importing.template")}
            </a>
          </p>
          <FileDrop accept=".csv,text/csv,text/plain" onFile={choose}>
            <FileSpreadsheet
              size={22}
              strokeWidth={1.6}
              aria-hidden="true"
              className="text-ink-3"
            />
            {file ? (
              <span>
                <span className="font-medium text-ink">{file.name}</span>
                <br />
                {t("importing.another")}
              </span>
            ) : (
              t("importing.drop")
            )}
          </FileDrop>
          <div aria-live="polite" className="mt-3 min-h-5 text-13">
            {checking && file && (
              <p className="text-ink-3">{t("importing.checking", { file: file.name })}</p>
            )}
            {preview && (
              <p className="num font-medium">
                {t("importing.summary", {
                  total: preview.total,
                  created: preview.created,
                  updated: preview.updated,
                  failed: preview.failed,
                })}
              </p>
            )}
            {error != null && (
              <p role="alert" className="text-bad-ink">
                {problem}{" "}
                {checkAgain && (
                  <button
                    type="button"
                    onClick={checkAgain}
                    className="font-medium underline underline-offset-2 max-pane:min-h-11"
                  >
                    {again("again")}
                  </button>
                )}
              </p>
            )}
          </div>
          {preview && preview.failed > 0 && (
            <>
              <Checkbox checked={atomic} onChange={setAtomic}>
                {t("importing.atomic")}
              </Checkbox>
              <ImportErrors errors={preview.errors} />
            </>
          )}
        </>
      )}
    </Dialog>
  );
}
