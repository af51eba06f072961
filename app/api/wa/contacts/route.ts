import { contactsOfDevice } from "#lib/api/device/list.ts";
import { DeviceContacts, PageOfDevice } from "#lib/api/device/schema.ts";
import { deviceRoute, operation } from "#lib/api/device.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = deviceRoute({
  GET: operation({
    summary: "List a device's contacts",
    description: "Who has a chat on it, the newest first.",
    tag: "Device API",
    scope: "conversations:read",
    input: PageOfDevice,
    output: DeviceContacts,
    act: contactsOfDevice,
  }),
});
