import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { rotateApiKey } from "#lib/api-keys/rotate.ts";
import { ApiKeyWithSecret, RotateApiKey } from "#lib/api-keys/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: endpoint(
    {
      summary: "Rotate an API key",
      description:
        "The answer is a new key with the same scopes and limits, and its secret, this once. The old one works for the overlap, never longer than it would have; idempotency keys carry over. 409 if it is revoked, expired or was rotated before.",
      tag: "API keys",
      scope: "admin:*",
      testKeys: "refused",
      input: RotateApiKey,
      output: ApiKeyWithSecret,
      status: 201,
    },
    rotateApiKey,
  ),
});
