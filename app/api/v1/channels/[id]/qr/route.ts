import { checkScope } from "#lib/api/check-scope.ts";
import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { ChannelQr, ReadQr } from "#lib/channels/schema.ts";
import { readQr } from "#lib/devices/qr.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "Read the code that links a web device",
      description:
        "A new code comes every 20 seconds or so. With `phone`, a code to be typed into that phone is asked for instead; ask again until it is there. Channels of other kinds answer 422.",
      tag: "Channels",
      scope: "conversations:read",
      testKeys: "refused",
      input: ReadQr,
      output: ChannelQr,
    },
    async (ctx, input, { caller }) => {
      // Reading shows what is there; asking for another way to link changes the channel.
      if (input.phone !== undefined) checkScope({ scope: "admin:*" }, caller);
      return readQr(ctx, input);
    },
  ),
});
