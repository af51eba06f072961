import { photoOnDevice } from "#lib/api/device/message.ts";
import { AtPhone } from "#lib/api/device/schema.ts";
import { deviceRoute, operation } from "#lib/api/device.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = deviceRoute({
  GET: operation({
    summary: "Read a contact's picture",
    description: "404 where there is none; the Cloud API gives none.",
    tag: "Device API",
    scope: "conversations:read",
    input: AtPhone,
    alsoAnswers: { "206": "The range that was asked for.", "416": "It has no such range." },
    act: photoOnDevice,
  }),
});
