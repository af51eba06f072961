import { DeviceSent, SendTemplateFromWaba } from "#lib/api/device/schema.ts";
import { sendTemplateFromWaba } from "#lib/api/device/send.ts";
import { deviceRoute, operation } from "#lib/api/device.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = deviceRoute({
  POST: operation({
    summary: "Send a template by its name",
    description:
      "`params` is a list or an object; `language` may be left out where the template has one. `waba_id` is a Cloud channel's id, or Meta's id of its number or of its WABA.",
    tag: "Device API",
    scope: "messages:send",
    input: SendTemplateFromWaba,
    output: DeviceSent,
    status: 201,
    act: sendTemplateFromWaba,
  }),
});
