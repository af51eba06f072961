import type { CatalogItem } from "../think.ts";
import type { Shown } from "./choose.ts";
import { exceptionOn, localTime, stretchesOf, zoneName } from "./hours.ts";
import type { Learned } from "./learn.ts";
import type { Mind } from "./mind.ts";
import { descriptionOf, type Part, plain } from "./show.ts";
import { type Topic, topics } from "./topics.ts";
import { lineOf, spellOut, tokens } from "./words.ts";

const answersAtMost = 3;

const onlyOne = (products: Shown | null) =>
  products?.items.length === 1 ? products.items[0] : undefined;

function tells(item: CatalogItem, key: string): boolean {
  const told = topics.find((topic) => topic.key === key)?.told;
  return told?.test(lineOf(tokens(`${item.name} ${descriptionOf(item)}`).map(spellOut))) ?? false;
}

/** Sizes are not in the catalog's fields: saying "stok 12" must not sound like "size L: 12". */
function sizeUnknown(learned: Learned, products: Shown | null): boolean {
  if (!products || !learned.open.some(({ key }) => key === "size")) return false;
  const item = onlyOne(products);
  return !item || !tells(item, "size");
}

/** What the shop's own list, and its hours, say to this turn. Answers go out word for word. */
export function topicParts({ turn, say }: Mind, learned: Learned, products: Shown | null): Part[] {
  const parts = learned.answers.slice(0, answersAtMost).map(
    (item): Part => ({
      text: item.answer,
      sources: [{ kind: "answer", id: item.id, title: item.question.trim() || item.answer }],
      productIds: [],
    }),
  );
  const { hours } = turn;
  const stretches = hours ? stretchesOf(hours) : [];
  if (stretches.length > 0 && learned.open.some(({ key }) => key === "hours")) {
    const today = hours && exceptionOn(hours, localTime(turn.now, turn.timezone));
    const week = say.hours(stretches, zoneName(turn.timezone, turn.now));
    parts.push(plain(today ? `${week} ${say.today(today)}` : week));
  }
  if (sizeUnknown(learned, products)) parts.push({ ...plain(""), ask: say.sizeToTeam });
  return parts;
}

function settled(topic: Topic, { turn }: Mind, products: Shown | null): boolean {
  if (topic.key === "hours") return turn.hours !== null && stretchesOf(turn.hours).length > 0;
  if (topic.key === "how-to-order") return products !== null;
  if (!topic.told || !products) return false;
  // "yang merah ada?" is answered by what is red.
  if (topic.key === "colour" && !products.recalled) return true;
  const item = onlyOne(products);
  if (!item) return topic.key !== "care";
  return topic.key === "size" || tells(item, topic.key);
}

const reasons: Record<string, string> = {
  discount: "minta diskon",
  photo: "minta foto produk",
};

/** What was asked and only the team can answer. */
export function openQuestion(mind: Mind, learned: Learned, products: Shown | null) {
  const open = learned.open.filter((topic) => !settled(topic, mind, products));
  const [first] = open;
  if (!first) return null;
  const join = mind.language === "id" ? " dan " : " and ";
  const label = open.map((topic) => topic.label[mind.language]).join(join);
  const reason =
    open.length === 1 && reasons[first.key]
      ? (reasons[first.key] ?? "")
      : `menanyakan ${open.map((topic) => topic.label.id).join(" dan ")}`;
  return { label, reason };
}
