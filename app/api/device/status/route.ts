import { statusOfDevice } from "#lib/api/device/device.ts";
import { DeviceStatus, OfDevice } from "#lib/api/device/schema.ts";
import { deviceRoute, operation } from "#lib/api/device.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = deviceRoute({
  GET: operation({
    summary: "Read a device's state",
    description: "`qr` is there while a phone is to scan it.",
    tag: "Device API",
    scope: "conversations:read",
    testKeys: "refused",
    input: OfDevice,
    output: DeviceStatus,
    act: statusOfDevice,
  }),
});
