import { useMutation } from "@tanstack/react-query";
import { FileText, ImagePlus, LoaderCircle } from "lucide-react";
import { useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { fitImage } from "#components/composer/attach/fit-image.ts";
import { problemOf } from "#components/composer/attach/limits.ts";
import { retrying } from "#components/composer/retrying.ts";
import { uploadFile } from "#components/composer/upload/upload-file.ts";
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
  const [wrong, setWrong] = useState<string | null>(null);
  const [share, setShare] = useState(0);
  const stop = useRef<AbortController>(null);
  const upload = useMutation({
    mutationFn: ({ id, chosen, signal }: { id: string; chosen: File; signal: AbortSignal }) =>
      uploadFile(chosen, { key: `media-${id}`, signal, onShare: setShare }),
    ...retrying,
    onSuccess: onFile,
  });
  const busy = upload.isPending;
  const failed = upload.isError ? upload.variables : null;

  const begin = async (chosen: File) => {
    setWrong(null);
    upload.reset();
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
    setShare(0);
    stop.current = new AbortController();
    upload.mutate({ id: newAttempt(), chosen: fitting, signal: stop.current.signal });
  };
  const cancel = () => {
    stop.current?.abort();
    upload.reset();
  };
  const problem = wrong ?? (upload.isError ? words(upload.error) : null);
  return (
    <div>
      <p className="mb-1.5 font-medium text-13">{t(kind)}</p>
      <div className="flex items-center gap-3 rounded-md p-2 shadow-edge">
        <span className="grid h-10 w-14 shrink-0 place-items-center overflow-hidden rounded-[5px] bg-press text-ink-3">
          {file?.mimeType.startsWith("image/") && !busy ? (
            <img src={file.url} alt="" className="photo size-full object-cover" />
          ) : busy ? (
            <LoaderCircle size={18} strokeWidth={1.75} className="motion-safe:animate-spin" />
          ) : kind === "document" ? (
            <FileText size={18} strokeWidth={1.75} aria-hidden="true" />
          ) : (
            <ImagePlus size={18} strokeWidth={1.75} aria-hidden="true" />
          )}
        </span>
        <span className="min-w-0 flex-1" role="status">
          <span className="block truncate font-medium text-13">
            {busy ? t("uploading") : (file?.filename ?? failed?.chosen.name ?? t("none"))}
          </span>
          {busy && (
            <span
              role="progressbar"
              aria-label={t("uploading")}
              aria-valuemin={0}
              aria-valuemax={100}
              aria-valuenow={Math.round(share * 100)}
              className="mt-1.5 block h-1 overflow-hidden rounded-full bg-press"
            >
              <span
                className="block h-full rounded-full bg-brand transition-[width] duration-200 motion-reduce:transition-none"
                style={{ width: `${Math.round(share * 100)}%` }}
              />
            </span>
          )}
          {file && !busy && (
            <span className="num block text-12 text-ink-3">
              {file.width && file.height ? `${file.width} × ${file.height} · ` : ""}
              {fileSize(file.size, locale)}
            </span>
          )}
        </span>
        {failed && (
          <Button size="sm" onClick={() => void begin(failed.chosen)}>
            {t("again")}
          </Button>
        )}
        <Button size="sm" onClick={busy ? cancel : () => picker.current?.click()}>
          {t(busy ? "cancel" : file || failed ? "change" : "choose")}
        </Button>
      </div>
      {problem && (
        <p role="alert" className="mt-1 text-12 text-bad-ink">
          {problem}
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
          if (chosen) void begin(chosen);
          event.target.value = "";
        }}
      />
    </div>
  );
}
