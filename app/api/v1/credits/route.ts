import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { readCredits } from "#lib/credits/read.ts";
import { Credits } from "#lib/credits/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "Read the credit balance",
      description: "One credit pays for one turn of the bot; people, keys and templates cost none.",
      tag: "Credits",
      scope: "credits:read",
      output: Credits,
    },
    (ctx) => readCredits(ctx),
  ),
});
