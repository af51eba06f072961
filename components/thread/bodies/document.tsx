import { useLocale, useTranslations } from "use-intl/react";
import { fileSize } from "#components/money.ts";
import { classes } from "#components/ui/classes.ts";
import type { Media } from "./media-box.ts";

const tones: Record<string, string> = {
  PDF: "bg-bad-fill",
  XLS: "bg-[oklch(0.48_0.11_152)]",
  XLSX: "bg-[oklch(0.48_0.11_152)]",
  CSV: "bg-[oklch(0.48_0.11_152)]",
  DOC: "bg-[oklch(0.48_0.14_258)]",
  DOCX: "bg-[oklch(0.48_0.14_258)]",
};

function kindOf(media: Media): string {
  const ending = /\.([a-z\d]{1,4})$/i.exec(media.filename ?? "")?.[1];
  return (ending ?? media.mimeType.split("/")[1] ?? "").slice(0, 4).toUpperCase();
}

/** Names are cut in the middle: the end tells what it is. */
function cut(name: string): [string, string] {
  return name.length > 30 ? [name.slice(0, -12), name.slice(-12)] : [name, ""];
}

export function MiddleCut({ name, className }: { name: string; className: string }) {
  const [start, end] = cut(name);
  return (
    <span aria-hidden="true" className={classes("flex", className)}>
      <span className="truncate">{start}</span>
      <span className="shrink-0">{end}</span>
    </span>
  );
}

/** A sheet of paper with its kind on it. */
export function DocumentSheet({ media }: { media: Media }) {
  const kind = kindOf(media);
  return (
    <span
      className={classes(
        "grid h-10 w-[34px] shrink-0 place-items-center rounded-xs pt-2 font-bold text-[10px]/none text-[white] tracking-[0.03em] [clip-path:polygon(0_0,72%_0,100%_22%,100%_100%,0_100%)]",
        tones[kind] ?? "bg-[oklch(0.45_0.02_266)]",
      )}
      aria-hidden="true"
    >
      {kind}
    </span>
  );
}

export function DocumentBody({ media }: { media: Media }) {
  const t = useTranslations("bubble");
  const locale = useLocale();
  return (
    <a
      href={media.url}
      download={media.filename ?? true}
      className="-mx-1 mb-1 flex w-[262px] max-w-[calc(100%+8px)] items-center gap-2.5 rounded-sm bg-bub-quote py-2 pr-2.5 pl-2"
    >
      <DocumentSheet media={media} />
      <span className="min-w-0">
        <span className="sr-only">{t("download", { name: media.filename ?? t("document") })}</span>
        <MiddleCut name={media.filename ?? t("document")} className="font-medium text-14" />
        {media.size !== null && (
          <span className="num block text-12 text-bub-meta">{fileSize(media.size, locale)}</span>
        )}
      </span>
    </a>
  );
}
