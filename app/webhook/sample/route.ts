import { deviceRoute, operation } from "#lib/api/device.ts";
import { AskSample } from "#lib/webhooks/schema.ts";
import { sampleFor, sendSample } from "#lib/webhooks/send-sample.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = deviceRoute({
  POST: operation({
    optional: true,
    testKeys: "refused",
    input: AskSample,
    act: sendSample,
    run: async (input) => sampleFor(input),
  }),
});
