import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { revokeApiKey } from "#lib/api-keys/revoke.ts";
import { ApiKey } from "#lib/api-keys/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  DELETE: endpoint(
    {
      summary: "Revoke an API key",
      tag: "API keys",
      scope: "admin:*",
      testKeys: "refused",
      output: ApiKey,
    },
    revokeApiKey,
  ),
});
