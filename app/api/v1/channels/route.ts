import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { createChannel } from "#lib/channels/create.ts";
import { listChannels } from "#lib/channels/list.ts";
import { Channel, CreateChannel, ListChannels } from "#lib/channels/schema.ts";
import { pageOf } from "#lib/page.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "List channels",
      tag: "Channels",
      scope: "conversations:read",
      testKeys: "refused",
      input: ListChannels,
      output: pageOf(Channel),
    },
    listChannels,
  ),
  POST: endpoint(
    {
      summary: "Connect a Cloud API number, or link a web device",
      description:
        "A web device is then linked by `GET /channels/{id}/qr`. WhatsApp may ban numbers that are used so: `riskAccepted` must be true, and who said so is recorded.",
      tag: "Channels",
      scope: "admin:*",
      testKeys: "refused",
      input: CreateChannel,
      output: Channel,
      status: 201,
    },
    createChannel,
  ),
});
