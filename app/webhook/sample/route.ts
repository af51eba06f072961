import { deviceRoute, operation } from "#lib/api/device.ts";
import { AskSample } from "#lib/webhooks/schema.ts";
import { sendSample } from "#lib/webhooks/send-sample.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = deviceRoute({
  POST: operation({
    optional: true,
    input: AskSample,
    run: (input, { caller }) => sendSample(caller, input),
  }),
});
