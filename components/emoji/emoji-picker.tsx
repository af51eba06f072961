"use client";

import { EmojiPicker as Frimousse } from "frimousse";
import { Search } from "lucide-react";
import type { ComponentType } from "react";
import { useLocale, useTranslations } from "use-intl/react";
import { emojiData } from "./data.ts";

const columns = 8;

/** All emoji by kind, found by what one would call them. Arrow keys and Enter choose. */
export function EmojiPicker({ onChoose }: { onChoose: (emoji: string) => void }) {
  const t = useTranslations("chat.emoji");
  const locale = useLocale();
  return (
    <Frimousse.Root
      locale={locale}
      resolveEmojiData={emojiData}
      columns={columns}
      onEmojiSelect={({ emoji }) => onChoose(emoji)}
      className="isolate flex h-[352px] w-[312px] flex-col max-pane:w-[min(92vw,372px)]"
    >
      <div className="field-halo m-1 flex h-8 items-center gap-2 rounded-sm bg-surface px-2.5 shadow-field max-pane:h-11">
        <Search size={16} strokeWidth={1.75} aria-hidden="true" className="text-ink-3" />
        <Frimousse.Search
          autoFocus
          aria-label={t("search")}
          placeholder={t("search")}
          className="min-w-0 flex-1 bg-transparent text-13 shadow-none! outline-none placeholder:text-ink-3 max-pane:text-16 [&::-webkit-search-cancel-button]:hidden"
        />
      </div>
      <Frimousse.Viewport className="slim-scroll relative flex-1 outline-none">
        <Frimousse.Loading className="absolute inset-0 grid place-items-center text-12 text-ink-3">
          {t("loading")}
        </Frimousse.Loading>
        <Frimousse.Empty className="absolute inset-0 grid place-items-center px-6 text-center text-13 text-ink-3">
          {({ search }) => t("none", { q: search })}
        </Frimousse.Empty>
        <Frimousse.List
          className="select-none pb-1.5"
          components={{ CategoryHeader, Row, Emoji }}
        />
      </Frimousse.Viewport>
      <div className="flex h-9 items-center gap-2 border-line border-t px-2.5 text-12 text-ink-3">
        <Frimousse.ActiveEmoji>
          {({ emoji }) =>
            emoji && (
              <>
                <span className="text-16">{emoji.emoji}</span>
                <span className="truncate">{emoji.label}</span>
              </>
            )
          }
        </Frimousse.ActiveEmoji>
      </div>
    </Frimousse.Root>
  );
}

type Parts = NonNullable<Parameters<typeof Frimousse.List>[0]["components"]>;
type PropsOf<Name extends keyof Parts> =
  NonNullable<Parts[Name]> extends ComponentType<infer Props> ? Props : never;

function CategoryHeader({ category, ...rest }: PropsOf<"CategoryHeader">) {
  return (
    <div {...rest} className="bg-raised px-2.5 pt-2.5 pb-1 font-medium text-[11.5px]/4 text-ink-3">
      {category.label}
    </div>
  );
}

function Row({ children, ...rest }: PropsOf<"Row">) {
  // The list counts rows and columns from 0, ARIA from 1.
  const counted = { ...rest, "aria-rowindex": (rest["aria-rowindex"] ?? 0) + 1 };
  return (
    <div {...counted} className="scroll-my-1 px-1">
      {children}
    </div>
  );
}

function Emoji({ emoji, ...rest }: PropsOf<"Emoji">) {
  const counted = { ...rest, "aria-colindex": (rest["aria-colindex"] ?? 0) + 1 };
  return (
    <button
      type="button"
      {...counted}
      className="grid size-[37px] place-items-center rounded-sm text-20 data-[active]:bg-brand-wash max-pane:size-11"
    >
      {emoji.emoji}
    </button>
  );
}
