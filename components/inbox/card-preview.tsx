import {
  Camera,
  Contact,
  FileText,
  LayoutTemplate,
  MapPin,
  Mic,
  MousePointerClick,
  Music,
  Shirt,
  ShoppingCart,
  Sticker,
  StickyNote,
  TriangleAlert,
  Video,
} from "lucide-react";
import { useTranslations } from "use-intl/react";
import { Ticks } from "#components/ui/ticks.tsx";
import { plainLine } from "#lib/plain-line.ts";
import type { LastMessage } from "./preview.ts";

const icons: Partial<Record<LastMessage["type"], typeof Camera>> = {
  image: Camera,
  video: Video,
  voice: Mic,
  audio: Music,
  document: FileText,
  sticker: Sticker,
  location: MapPin,
  contacts: Contact,
  template: LayoutTemplate,
  interactive: MousePointerClick,
  product: Shirt,
  order: ShoppingCart,
  note: StickyNote,
};

/** The last thing that was said, in one line: ticks where it was ours, an icon where it was no text. */
export function CardPreview({ last, draft }: { last: LastMessage | null; draft: string | null }) {
  const t = useTranslations("list");
  const types = useTranslations("types");
  if (draft) {
    return (
      <span className="min-w-0 flex-1 truncate">
        <span className="font-medium text-bad-ink">{t("draft")}</span> {plainLine(draft)}
      </span>
    );
  }
  if (!last) return <span className="min-w-0 flex-1 truncate">{t("nothingYet")}</span>;
  const words = plainLine(last.preview) || (last.type === "text" ? "" : types(last.type));
  if (last.direction === "OUT" && last.status === "FAILED") {
    return (
      <>
        <TriangleAlert
          size={14}
          strokeWidth={1.9}
          className="shrink-0 text-bad"
          aria-hidden="true"
        />
        <span className="min-w-0 flex-1 truncate text-bad-ink">{t("failed", { text: words })}</span>
      </>
    );
  }
  const Icon = icons[last.type];
  return (
    <>
      {last.direction === "OUT" && last.type !== "note" && last.type !== "event" && (
        <Ticks status={last.status} tight />
      )}
      {Icon && <Icon size={14} strokeWidth={1.9} className="mr-px shrink-0" aria-hidden="true" />}
      <span className="min-w-0 flex-1 truncate">{words}</span>
    </>
  );
}
