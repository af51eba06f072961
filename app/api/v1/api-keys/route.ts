import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { createApiKey } from "#lib/api-keys/create.ts";
import { listApiKeys } from "#lib/api-keys/list.ts";
import { ApiKey, ApiKeyWithSecret, CreateApiKey, ListApiKeys } from "#lib/api-keys/schema.ts";
import { pageOf } from "#lib/page.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "List API keys",
      tag: "API keys",
      scope: "admin:*",
      testKeys: "refused",
      input: ListApiKeys,
      output: pageOf(ApiKey),
    },
    listApiKeys,
  ),
  POST: endpoint(
    {
      summary: "Create an API key",
      description: "The answer holds the secret, this once.",
      tag: "API keys",
      scope: "admin:*",
      testKeys: "refused",
      input: CreateApiKey,
      output: ApiKeyWithSecret,
      status: 201,
    },
    createApiKey,
  ),
});
