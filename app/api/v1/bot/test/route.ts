import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { testModel } from "#lib/bot/model/test-model.ts";
import { BotModelTest, TestBotModel } from "#lib/bot/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: endpoint(
    {
      summary: "Ask the model one question",
      description:
        "Whether it can be reached, with its saved settings or with new ones that need not be saved. Answers 200 either way; `error` says what is wrong.",
      tag: "Bot",
      scope: "admin:*",
      testKeys: "refused",
      input: TestBotModel,
      output: BotModelTest,
    },
    testModel,
  ),
});
