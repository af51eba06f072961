import { createAnswer } from "#lib/answers/create.ts";
import { listAnswers } from "#lib/answers/list.ts";
import { Answer, CreateAnswer, ListAnswers } from "#lib/answers/schema.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { pageOf } from "#lib/page.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "List the shop's answers",
      description: "What the bot says to questions that are no product. Newest first.",
      tag: "Bot",
      scope: "conversations:read",
      input: ListAnswers,
      output: pageOf(Answer),
    },
    listAnswers,
  ),
  POST: endpoint(
    {
      summary: "Add an answer",
      description: "The bot knows it from its next turn on. A tenant may have 1,000.",
      tag: "Bot",
      scope: "admin:*",
      testKeys: "refused",
      input: CreateAnswer,
      output: Answer,
      status: 201,
    },
    createAnswer,
  ),
});
