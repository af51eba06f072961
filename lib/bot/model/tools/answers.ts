import { z } from "zod";
import { findAnswers } from "../../plain/answers.ts";
import { topicsIn } from "../../plain/topics.ts";
import { clausesOf } from "../../plain/words.ts";
import type { AnswerItem, Turn } from "../../think.ts";
import { tool } from "./tool.ts";

const answersAtMost = 3;
const questionsAtMost = 80;

export const lookUpAnswers = tool({
  name: "look_up_answers",
  description:
    "What this shop itself answers about shipping, payment, address, returns, discounts and the like. If nothing matches you get the questions it has answers to; ask again in the words of one of them.",
  input: z.object({ question: z.string().max(300) }),
  run(turn, told, { question }) {
    const found = matching(turn, question).slice(0, answersAtMost);
    for (const item of found) told.answers.set(item.id, item);
    if (found.length > 0) {
      return { answers: found.map(({ question: asked, answer }) => ({ question: asked, answer })) };
    }
    const questions = turn.answers.slice(0, questionsAtMost).map((item) => item.question);
    return { answers: [], note: "No answer to that. Do not guess.", questions };
  },
});

function matching({ answers }: Turn, question: string): AnswerItem[] {
  const asked = question.trim().toLowerCase();
  const exact = answers.filter((item) => item.question.trim().toLowerCase() === asked);
  if (exact.length > 0) return exact;
  const found = clausesOf(question).flatMap((clause) => {
    const topics = topicsIn(clause.words).map(({ topic }) => topic.key);
    return findAnswers(clause, topics, answers);
  });
  return [...new Set(found)];
}
