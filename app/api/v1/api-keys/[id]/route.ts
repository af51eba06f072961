import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { readApiKey } from "#lib/api-keys/find.ts";
import { patchApiKey } from "#lib/api-keys/patch.ts";
import { revokeApiKey } from "#lib/api-keys/revoke.ts";
import { ApiKey, PatchApiKey } from "#lib/api-keys/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "Read an API key",
      description: "Never its secret.",
      tag: "API keys",
      scope: "admin:*",
      testKeys: "refused",
      output: ApiKey,
    },
    readApiKey,
  ),
  PATCH: endpoint(
    {
      summary: "Change an API key",
      description:
        "Its name, scopes, limit, expiry (null: never) or addresses, from the next request on; streams of events that it holds open end and may be resumed. 409 if it is revoked, or if it was rotated and its expiry is to change.",
      tag: "API keys",
      scope: "admin:*",
      testKeys: "refused",
      input: PatchApiKey,
      output: ApiKey,
    },
    patchApiKey,
  ),
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
