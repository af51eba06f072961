import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { Channel, ConnectChannel } from "#lib/channels/schema.ts";
import { connectDevice } from "#lib/devices/connect.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: endpoint(
    {
      summary: "Connect a web device again",
      description:
        "After it was stopped, or to get a new code to link it by. One that is connected stays so. Channels of other kinds answer 422.",
      tag: "Channels",
      scope: "admin:*",
      testKeys: "refused",
      input: ConnectChannel,
      output: Channel,
    },
    connectDevice,
  ),
});
