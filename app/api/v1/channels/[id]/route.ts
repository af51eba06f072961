import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { archiveChannel } from "#lib/channels/archive.ts";
import { patchChannel } from "#lib/channels/patch.ts";
import { readChannel } from "#lib/channels/read.ts";
import { Channel, PatchChannel } from "#lib/channels/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "Read a channel",
      tag: "Channels",
      scope: "conversations:read",
      testKeys: "refused",
      output: Channel,
    },
    readChannel,
  ),
  PATCH: endpoint(
    {
      summary: "Change a channel",
      description:
        "A new access token reconnects a channel that was down, and what waited goes out.",
      tag: "Channels",
      scope: "admin:*",
      testKeys: "refused",
      input: PatchChannel,
      output: Channel,
    },
    patchChannel,
  ),
  DELETE: endpoint(
    {
      summary: "Archive a channel",
      description: "Its conversations stay readable; what waited to go out is cancelled.",
      tag: "Channels",
      scope: "admin:*",
      testKeys: "refused",
      output: Channel,
    },
    archiveChannel,
  ),
});
