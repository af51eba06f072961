import { FileText, ImagePlus, LoaderCircle } from "lucide-react";
import { useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { fitImage } from "#components/composer/attach/fit-image.ts";
import { problemOf } from "#components/composer/attach/limits.ts";
import { fileSize } from "#components/money.ts";
import { Button } from "#components/ui/button.tsx";
import { useErrorWords } from "#components/use-error-words.ts";
import type { MediaFile } from "#lib/media/schema.ts";
import { newAttempt } from "./use-sheet.ts";

const accepted = {
  image: "image/jpeg,image/png,image/webp",
  video: "video/mp4,video/3gpp",
  document: "application/pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.txt",
} as const;

/** The file of a template's header; it is uploaded as soon as it is chosen. */
export function HeaderFile({
  kind,
  file,
  onFile,
}: {
  kind: keyof typeof accepted;
  file: MediaFile | null;
  onFile: (file: MediaFile) => void;
}) {
  const t = useTranslations("templateSheet.header");
  const attach = useTranslations("chat.attach");
  const words = useErrorWords();
  const locale = useLocale();
  const picker = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);

  const upload = async (chosen: File) => {
    setWrong(null);
    const fitting = await fitImage(chosen);
    const problem = problemOf(fitting);
    if (problem) {
      setWrong(
        problem.name === "empty"
          ? attach("empty")
          : attach(`tooLarge.${problem.kind}`, { limit: problem.limitMb }),
      );
      return;
    }
    setBusy(true);
    const form = new FormData();
    form.append("file", fitting, fitting.name);
    await api("POST /media", { body: form, idempotencyKey: newAttempt() })
      .then(onFile)
      .catch((error: unknown) => setWrong(words(error)));
    setBusy(false);
  };
  return (
    <div>
      <p className="mb-1.5 font-medium text-13">{t(kind)}</p>
      <div className="flex items-center gap-3 rounded-md p-2 shadow-edge">
        <span className="grid h-10 w-14 shrink-0 place-items-center overflow-hidden rounded-[5px] bg-press text-ink-3">
          {file?.mimeType.startsWith("image/") ? (
            <img src={file.url} alt="" className="photo size-full object-cover" />
          ) : busy ? (
            <LoaderCircle size={18} strokeWidth={1.75} className="animate-spin" />
          ) : kind === "document" ? (
            <FileText size={18} strokeWidth={1.75} aria-hidden="true" />
          ) : (
            <ImagePlus size={18} strokeWidth={1.75} aria-hidden="true" />
          )}
        </span>
        <span className="min-w-0 flex-1" role="status">
          <span className="block truncate font-medium text-13">
            {file?.filename ?? t(busy ? "uploading" : "none")}
          </span>
          {file && (
            <span className="num block text-12 text-ink-3">
              {file.width && file.height ? `${file.width} × ${file.height} · ` : ""}
              {fileSize(file.size, locale)}
            </span>
          )}
        </span>
        <Button size="sm" disabled={busy} onClick={() => picker.current?.click()}>
          {t(file ? "change" : "choose")}
        </Button>
      </div>
      {wrong && (
        <p role="alert" className="mt-1 text-12 text-bad-ink">
          {wrong}
        </p>
      )}
      <input
        ref={picker}
        type="file"
        hidden
        accept={accepted[kind]}
        aria-label={t(kind)}
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          if (chosen) void upload(chosen);
          event.target.value = "";
        }}
      />
    </div>
  );
}
