import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { patchBot } from "#lib/bot/patch-bot.ts";
import { readBot } from "#lib/bot/read-bot.ts";
import { Bot, PatchBot } from "#lib/bot/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "Read the bot's settings",
      tag: "Bot",
      scope: "conversations:read",
      output: Bot,
    },
    readBot,
  ),
  PATCH: endpoint(
    {
      summary: "Change the bot's settings",
      description:
        "Only what is given changes; lists and hours are replaced as a whole. It counts from the bot's next turn on.",
      tag: "Bot",
      scope: "admin:*",
      testKeys: "refused",
      input: PatchBot,
      output: Bot,
    },
    patchBot,
  ),
});
