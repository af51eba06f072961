import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { BotTry, TryBot } from "#lib/bot/schema.ts";
import { tryBot } from "#lib/bot/try.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: endpoint(
    {
      summary: "Try what the bot would say",
      description: "Nothing is sent and no credit is spent.",
      tag: "Bot",
      scope: "admin:*",
      testKeys: "refused",
      input: TryBot,
      output: BotTry,
    },
    tryBot,
  ),
});
