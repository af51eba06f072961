import { useQuery } from "@tanstack/react-query";
import { Paperclip } from "lucide-react";
import type { Ref } from "react";
import { useTranslations } from "use-intl/react";
import { api } from "#components/api.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import type { CannedReply } from "#lib/canned-replies/schema.ts";
import { plainLine } from "#lib/plain-line.ts";
import { fillReply, joined, type Values } from "./fill-reply.ts";
import { SuggestFrame, type SuggestKeys } from "./suggest-frame.tsx";

const pageSize = 100;
/** Whoever adds one in the settings finds it here soon. */
const freshMs = 20_000;
const mostShown = 30;

/** A canned reply with its variables filled in, as far as they are known. */
export type Canned = { text: string; file: CannedReply["media"] };

function useCannedReplies() {
  return useQuery({
    queryKey: ["GET /canned-replies", "all"],
    queryFn: async ({ signal }) => {
      const all: CannedReply[] = [];
      let cursor: string | undefined;
      do {
        const query = { limit: pageSize, cursor };
        const page = await api("GET /canned-replies", { query, signal });
        all.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      return all;
    },
    staleTime: freshMs,
  });
}

/** Shortcuts that begin so first, then those that hold the words, then texts that do. */
function matching(all: CannedReply[], query: string): CannedReply[] {
  const words = query.toLowerCase();
  const rank = ({ shortcut, text }: CannedReply) => {
    if (shortcut.startsWith(words)) return 0;
    if (shortcut.includes(words)) return 1;
    return text.toLowerCase().includes(words) ? 2 : 3;
  };
  return all
    .map((reply) => ({ reply, rank: rank(reply) }))
    .filter(({ rank: place }) => place < 3)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostShown)
    .map(({ reply }) => reply);
}

export function CannedMenu({
  id,
  query,
  values,
  onChoose,
  onActive,
  ref,
}: {
  id: string;
  query: string;
  values: Values;
  onChoose: (canned: Canned) => void;
  onActive: (optionId: string | null) => void;
  ref: Ref<SuggestKeys>;
}) {
  const t = useTranslations("chat.suggest");
  const { data: all, isError } = useCannedReplies();
  return (
    <SuggestFrame
      ref={ref}
      id={id}
      title={query === "" ? t("canned") : t("cannedFor", { q: query })}
      hint={t("keys")}
      items={all && matching(all, query)}
      failed={isError}
      keyOf={(reply) => reply.id}
      empty={query === "" ? t("noCanned") : t("noCannedFor", { q: query })}
      onActive={onActive}
      onChoose={({ text, media }) =>
        onChoose({ text: joined(fillReply(text, values)), file: media })
      }
      row={(reply, active) => (
        <span className="flex min-h-8 w-full min-w-0 items-center gap-3 max-pane:min-h-11">
          <span className="w-[104px] shrink-0 truncate font-medium font-mono text-[12.5px] text-brand-ink">
            /{reply.shortcut}
          </span>
          <span className="min-w-0 flex-1 truncate text-13 text-ink-2">
            {plainLine(reply.text)}
          </span>
          {reply.media && (
            <Paperclip
              size={14}
              strokeWidth={1.9}
              aria-label={t("withFile")}
              className="text-ink-3"
            />
          )}
          {active && <Kbd>↵</Kbd>}
        </span>
      )}
      preview={({ text }) => (
        <p className="m-1 line-clamp-4 whitespace-pre-wrap rounded-sm bg-sunken px-2.5 py-2 text-13 shadow-hairline">
          {fillReply(text, values).map((part, index) => (
            <Piece
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never move
              key={index}
              {...part}
            />
          ))}
        </p>
      )}
    />
  );
}

function Piece({ text, of }: ReturnType<typeof fillReply>[number]) {
  if (of === "filled") return <b className="font-medium">{text}</b>;
  if (of === "missing") {
    return (
      <mark className="rounded-[3px] bg-warn-wash px-1 text-warn-ink">
        {text.slice(1, -1).trim()}?
      </mark>
    );
  }
  return text;
}
