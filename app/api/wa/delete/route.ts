import { deleteFromDevice } from "#lib/api/device/message.ts";
import { DeleteFromDevice, DeviceDeleted } from "#lib/api/device/schema.ts";
import { deviceRoute, operation } from "#lib/api/device.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = deviceRoute({
  POST: operation({
    summary: "Delete a message",
    description:
      "`me` hides it from the team and sends nothing; `everyone` takes it back from the customer, where the channel can. One that still waits is not sent.",
    tag: "Device API",
    scope: "messages:send",
    input: DeleteFromDevice,
    output: DeviceDeleted,
    act: deleteFromDevice,
  }),
});
