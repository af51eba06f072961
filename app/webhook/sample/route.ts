import { deviceRoute, operation } from "#lib/api/device.ts";
import { AskSample, SampleEvent } from "#lib/webhooks/schema.ts";
import { sampleFor, sendSample } from "#lib/webhooks/send-sample.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = deviceRoute({
  POST: operation({
    summary: "See a sample of what your endpoint receives",
    description: "With a credential it is also sent, signed, to the tenant's active endpoints.",
    tag: "Webhooks",
    optional: true,
    testKeys: "refused",
    input: AskSample,
    output: SampleEvent,
    act: sendSample,
    run: async (input) => sampleFor(input),
  }),
});
