import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { listRates } from "#lib/message-rates/list.ts";
import { replaceRates } from "#lib/message-rates/replace.ts";
import { MessageRates } from "#lib/message-rates/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "Read the shop's table of WhatsApp's prices",
      description: "As somebody of the shop wrote it down: it is empty until then.",
      tag: "Usage",
      scope: "usage:read",
      testKeys: "refused",
      output: MessageRates,
    },
    listRates,
  ),
  PATCH: endpoint(
    {
      summary: "Write the table of WhatsApp's prices anew",
      tag: "Usage",
      scope: "admin:*",
      testKeys: "refused",
      input: MessageRates,
      output: MessageRates,
    },
    replaceRates,
  ),
});
