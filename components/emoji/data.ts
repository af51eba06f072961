import type { EmojiData } from "frimousse";

/** Emoji, category, name, further words: as scripts/emoji/write-data.ts writes them. */
type Written = { categories: string[]; emojis: [string, number, string, string][] };

const files = {
  id: () => import("./data/id.json"),
  en: () => import("./data/en.json"),
};

const noSkins = { dark: "", light: "", medium: "", "medium-dark": "", "medium-light": "" };

/** The emoji with their names and search words in the reader's language, from our own server. */
export async function emojiData(locale: string): Promise<EmojiData> {
  const file = await files[locale === "en" ? "en" : "id"]();
  const { categories, emojis } = file.default as unknown as Written;
  return {
    locale,
    categories: categories.map((label, index) => ({ index, label })),
    emojis: emojis.map(([emoji, category, label, words]) => ({
      emoji,
      category,
      label,
      tags: words.split(" "),
      version: 0,
    })),
    skinTones: noSkins,
  };
}
