import { DeviceSent, SendTemplateFromDevice } from "#lib/api/device/schema.ts";
import { sendTemplateFromDevice } from "#lib/api/device/send.ts";
import { deviceRoute, operation } from "#lib/api/device.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = deviceRoute({
  POST: operation({
    summary: "Send a template by its id",
    description:
      "`params` is a list, in the order of the template's variables, or an object that names them.",
    tag: "Device API",
    scope: "messages:send",
    input: SendTemplateFromDevice,
    output: DeviceSent,
    status: 201,
    act: sendTemplateFromDevice,
  }),
});
