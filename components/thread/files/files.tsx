import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl/react";
import { classes } from "#components/ui/classes.ts";
import type { Message } from "#lib/messages/schema.ts";
import { Nothing } from "./more.tsx";
import { Pictures } from "./pictures.tsx";
import type { Part } from "./use-part.ts";

const Documents = lazy(() =>
  import("./documents.tsx").then((module) => ({ default: module.Documents })),
);
const Links = lazy(() => import("./links.tsx").then((module) => ({ default: module.Links })));

const parts: readonly Part[] = ["pictures", "documents", "links"];

/** What was exchanged besides words: the pictures, the documents, the links. */
export function Files({
  conversationId,
  messages,
}: {
  conversationId: string;
  messages: Message[];
}) {
  const t = useTranslations("contact.files");
  const [part, setPart] = useState<Part>("pictures");
  const Shown = { pictures: Pictures, documents: Documents, links: Links }[part];
  return (
    <section aria-label={t("title")} className="border-line border-t px-4 py-3.5">
      <fieldset aria-label={t("which")} className="-ml-2 mb-2 flex gap-0.5 max-pane:mb-3">
        {parts.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === part}
            onClick={() => setPart(name)}
            className={classes(
              "reach rounded-sm px-2 py-1 font-medium text-12 max-pane:px-2.5 max-pane:py-1.5 max-pane:text-13",
              name === part ? "bg-press text-ink" : "text-ink-3 hover:text-ink",
            )}
          >
            {t(name)}
          </button>
        ))}
      </fieldset>
      <Suspense fallback={<Nothing part={part} coming />}>
        <Shown conversationId={conversationId} messages={messages} />
      </Suspense>
    </section>
  );
}
