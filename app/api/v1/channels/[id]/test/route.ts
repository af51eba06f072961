import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { Channel } from "#lib/channels/schema.ts";
import { testChannel } from "#lib/channels/test.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: endpoint(
    {
      summary: "Test a Cloud API number at Meta",
      description:
        "Asks Graph for the number, its name, quality and limits, and whether the account sends its news to an app. It answers before Graph does: read the channel until `details.readAt` is another. Channels of other kinds answer 422.",
      tag: "Channels",
      scope: "admin:*",
      testKeys: "refused",
      output: Channel,
    },
    testChannel,
  ),
});
