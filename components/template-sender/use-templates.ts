import { useQuery } from "@tanstack/react-query";
import { api } from "#components/api.ts";
import type { Template } from "#lib/templates/schema.ts";

const pageSize = 100;
const freshMs = 30_000;

/** All templates of a channel; a shop has some dozens. */
export function useTemplates(channelId: string) {
  return useQuery({
    // Its first part is what news of a template asks for again.
    queryKey: ["GET /templates", "all", channelId],
    queryFn: async ({ signal }) => {
      const all: Template[] = [];
      let cursor: string | undefined;
      do {
        const query = { channelId, limit: pageSize, cursor };
        const page = await api("GET /templates", { query, signal });
        all.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      return all;
    },
    staleTime: freshMs,
  });
}

const textOf = (template: Template): string =>
  template.components
    .map((part) => (typeof part.text === "string" ? part.text : ""))
    .join(" ")
    .toLowerCase();

export type Narrowed = { q: string; category: string; language: string };

/** By words of its name or text, by category and by language; an empty wish means any. */
export function narrow(templates: Template[], { q, category, language }: Narrowed): Template[] {
  const words = q.trim().toLowerCase();
  return templates.filter(
    (template) =>
      (category === "" || template.category === category) &&
      (language === "" || template.language === language) &&
      (words === "" ||
        template.name.replaceAll("_", " ").includes(words.replaceAll("_", " ")) ||
        textOf(template).includes(words)),
  );
}
