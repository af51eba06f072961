import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { readPushKey } from "#lib/push/keys.ts";
import { PushKey } from "#lib/push/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "Read the key for push notifications",
      tag: "Push",
      scope: "conversations:read",
      people: true,
      output: PushKey,
    },
    readPushKey,
  ),
});
