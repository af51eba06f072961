import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { readQr } from "#lib/channels/read.ts";
import { ChannelQr } from "#lib/channels/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "Read the code that links a web device",
      description: "Channels of other kinds answer 422.",
      tag: "Channels",
      scope: "conversations:read",
      testKeys: "refused",
      output: ChannelQr,
    },
    readQr,
  ),
});
