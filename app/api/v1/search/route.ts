import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { Found, Search } from "#lib/search/schema.ts";
import { search } from "#lib/search/search.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "Search people and messages",
      description:
        "Across the whole shop: contacts by name or number, messages by their text, the newest first, up to `limit` of each.",
      tag: "Search",
      scope: "conversations:read",
      input: Search,
      output: Found,
    },
    search,
  ),
});
