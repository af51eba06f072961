import { templatesOfDevice } from "#lib/api/device/device.ts";
import { DeviceTemplates, OfDevice } from "#lib/api/device/schema.ts";
import { deviceRoute, operation } from "#lib/api/device.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = deviceRoute({
  GET: operation({
    summary: "List a device's templates",
    tag: "Device API",
    scope: "conversations:read",
    input: OfDevice,
    output: DeviceTemplates,
    act: templatesOfDevice,
  }),
});
