import { endpoint } from "#lib/api/endpoint.ts";
import { route } from "#lib/api/route.ts";
import { estimateCosts } from "#lib/message-rates/estimate.ts";
import { CostEstimate, ReadEstimate } from "#lib/message-rates/schema.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: endpoint(
    {
      summary: "Estimate what WhatsApp charges for the last days",
      description: "What the receipts call billable, by the shop's own table: no invoice.",
      tag: "Usage",
      scope: "usage:read",
      testKeys: "refused",
      input: ReadEstimate,
      output: CostEstimate,
    },
    estimateCosts,
  ),
});
