import { expect, test } from "vitest";
import { en } from "./en.ts";
import { id } from "./id.ts";
import { roomMessages } from "./rooms.ts";

test("no room's words take the place of those that every page has", () => {
  const both = Object.keys(roomMessages.id).filter((name) => name in id);
  expect(both).toEqual([]);
});

/** Every sentence under its own name: `settings.bot.enabled`. */
const sentences = (words: object, path = ""): [string, string][] =>
  Object.entries(words).flatMap(([name, value]) =>
    typeof value === "string" ? [[`${path}${name}`, value]] : sentences(value, `${path}${name}.`),
  );

test("what a customer and the shop say to each other has one name in each language", () => {
  const other = { id: /\b(chat|obrolan|konversasi)/i, en: /\bchat/i };
  for (const [language, words] of Object.entries({
    id: { ...id, ...roomMessages.id },
    en: { ...en, ...roomMessages.en },
  })) {
    const strays = sentences(words).filter(([, text]) =>
      other[language as keyof typeof other].test(text),
    );
    expect(strays, language).toEqual([]);
  }
});
